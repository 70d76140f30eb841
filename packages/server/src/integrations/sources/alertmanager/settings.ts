/** Settings of an intake for Alertmanager. */

import { type Static, Type } from 'typebox';

export const settings = Type.Object({
  serviceLabels: Type.Optional(
    Type.Array(Type.String({ minLength: 1, maxLength: 100 }), {
      title: 'Labels that name the service',
      description: 'The first one that an alert carries says which service it is about',
      maxItems: 20,
      default: ['service', 'app', 'app_kubernetes_io_name', 'job'],
    }),
  ),
});

export type AlertmanagerSettings = Static<typeof settings>;
