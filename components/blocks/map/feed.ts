import { element, type FeedForm, feedTitle } from '#components/blocks/feed-form.ts';
import { mapCredit } from './map-credit.ts';
import type { map } from './schema.ts';

/** The drawing where somebody makes one, and always what it shows: the places by name, with their coordinates. */
export const feedMap: FeedForm<typeof map> = (props, { lang, drawingOf }) => {
  const { title, description, marks = [], caption } = props;
  const src = drawingOf?.('Map', props);
  return [
    ...feedTitle(title),
    src === undefined ? element('p', {}, description) : element('figure', {}, element('img', { src, alt: description })),
    ...(marks.length === 0
      ? []
      : [
          element(
            'table',
            {},
            element(
              'tbody',
              {},
              marks.map(({ label, at }) => element('tr', {}, element('th', { scope: 'row' }, label), element('td', {}, coordinates(at)))),
            ),
          ),
        ]),
    element('p', {}, caption === undefined ? mapCredit(lang) : `${caption} ${mapCredit(lang)}`),
  ];
};

/** “37.96° N, 126.68° E”. */
function coordinates([longitude, latitude]: readonly [number, number]): string {
  return `${Math.abs(latitude)}° ${latitude < 0 ? 'S' : 'N'}, ${Math.abs(longitude)}° ${longitude < 0 ? 'W' : 'E'}`;
}
