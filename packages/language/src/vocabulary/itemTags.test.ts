import { expect, it } from 'vitest';
import { tagsOf } from '../text/tags.ts';
import { readItem, writeItem } from './item.ts';
import { itemOfTags } from './itemTags.ts';

it.each([
  ['#monitoring #service:api #item:disk 81 % full', 'api', 'disk'],
  ['#monitoring #web #item:myItem9920', 'web', 'myItem9920'],
  ['#monitoring #item:alone', undefined, 'alone'],
  ['#monitoring #app:shop no name', 'shop', undefined],
  [writeItem({ service: 'a b', name: 'c d', summary: '' }), 'a b', 'c d'],
])('reads %s as the item does', (text, service, name) => {
  expect(itemOfTags(tagsOf(text))).toEqual({ service, name });
  expect(readItem(text)).toMatchObject({ ...(service && { service }), ...(name && { name }) });
});

it('knows the service of what is no item', () => {
  expect(itemOfTags(tagsOf('#AL #service:api Too slow'))).toEqual({ service: 'api', name: undefined });
  expect(itemOfTags([])).toEqual({ service: undefined, name: undefined });
});
