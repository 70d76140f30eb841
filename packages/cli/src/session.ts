/** Signing in with a password, for what a token may not do: making tokens. */

import { createHub, type Hub } from '@tagloop/client/call';
import type { Transport } from '@tagloop/client/transport';
import type { Io } from './io.ts';

/** Runs `act` as a signed-in person, and signs out behind it. Throws HubFailure when name or password is wrong. */
export async function withSession<T>(
  io: Io,
  url: string,
  name: string,
  password: string,
  act: (hub: Hub) => Promise<T>,
): Promise<T> {
  const hub = createHub({ url, transport: keepingCookies(io.transport) });
  await hub.call('POST /api/sessions', { body: { name, password } });
  try {
    return await act(hub);
  } finally {
    await hub.call('DELETE /api/sessions/current').catch(() => undefined);
  }
}

/** Sends back the cookies that it was given, with the header that shows that no foreign page is writing. */
function keepingCookies(transport: Transport): Transport {
  const cookies = new Map<string, string>();
  return async (request) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await transport({
      ...request,
      headers: { ...request.headers, 'x-tagloop': '1', ...(cookie !== '' && { cookie }) },
    });
    // Several are joined by commas, which also stand inside of dates: only `name=value` behind a start is one.
    for (const [, name, value] of response.header('set-cookie')?.matchAll(/(?:^|, )([\w-]+)=([^;,]*)/g) ?? []) {
      if (name !== undefined && value !== undefined) cookies.set(name, value);
    }
    return response;
  };
}
