import { createElement } from 'react';
import type { z } from 'zod';
import { element, type FeedForm, feedDrawing, feedTitle } from '#components/blocks/feed-form.ts';
import { LETTERING, standAloneSvg } from '#components/blocks/stand-alone-svg.ts';
import { LIGHT_COLORS } from '#engine/pictures/light-colors.ts';
import type { Accent } from '#engine/schema/section.ts';
import { mapCredit } from './map-credit.ts';
import { MapDrawing } from './map-drawing.tsx';
import { HEIGHT, WIDTH } from './project-map.ts';
import type { map } from './schema.ts';

/** The drawing where somebody makes a picture of it, and always what it shows: the places by name, with their coordinates. */
export const feedMap: FeedForm<typeof map> = (props, surroundings) => {
  const { lang, accent } = surroundings;
  const { title, description, marks = [], caption } = props;
  return [
    ...feedTitle(title),
    feedDrawing({ svg: drawMap(props, accent), alt: description }, description, surroundings),
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

/** Names are set larger than on a page, where the column is wider than in mail. */
const ON_MAPS = {
  ...LETTERING,
  fontSize: '18',
  paintOrder: 'stroke',
  stroke: LIGHT_COLORS.paper,
  strokeWidth: '4',
  strokeLineJoin: 'round',
};

function drawMap(props: z.output<typeof map.props>, accent: Accent): string {
  const drawing = createElement(MapDrawing, { id: '', ...props });
  return standAloneSvg(drawing, { width: WIDTH, height: HEIGHT, margin: 0, accent, lettering: ON_MAPS });
}

/** “37.96° N, 126.68° E”. */
function coordinates([longitude, latitude]: readonly [number, number]): string {
  return `${Math.abs(latitude)}° ${latitude < 0 ? 'S' : 'N'}, ${Math.abs(longitude)}° ${longitude < 0 ? 'W' : 'E'}`;
}
