import { rowsOfRect } from '../rows.ts';
import { Sheet } from '../sheet.ts';

/** What sets off which duty: Mutual Defense Treaty between the United States and the Republic of Korea, Articles II and III. */
const PATHS = [
  { y: 130, trigger: 'Threat', article: 'Article II', duty: 'Consult', colour: 'ink' },
  { y: 400, trigger: 'Armed attack', article: 'Article III', duty: 'Act', colour: 'signal' },
] as const;

const [BOX_WIDTH, BOX_HEIGHT] = [330, 120];
const [LEFT, RIGHT] = [40, 590];

export function treatyTrigger(): Sheet {
  const sheet = new Sheet(
    'Two paths: a threat of attack leads to consultation, an armed attack leads each side to act by its constitutional processes',
  );
  sheet.hatch(rowsOfRect(0, 0, 960, 640, 8), 'seaLine', 0.8);
  for (const { y, trigger, article, duty, colour } of PATHS) {
    const middle = y + BOX_HEIGHT / 2;
    for (const x of [LEFT, RIGHT]) {
      sheet.rect(x, y, BOX_WIDTH, BOX_HEIGHT, { fill: 'paper', stroke: colour, width: 2 });
      sheet.path(`M${x} ${y + BOX_HEIGHT - 7}h${BOX_WIDTH}`, { stroke: colour, width: 2 });
    }
    sheet.double((offset) => `M${LEFT + BOX_WIDTH + 14} ${middle + offset}H${RIGHT - 26}`, { stroke: colour, width: 2.6 }, 8);
    sheet.path(`M${RIGHT - 36} ${middle - 18}l24 18l-24 18`, { stroke: colour, width: 2.6 });
    sheet.label(LEFT + BOX_WIDTH / 2, middle + 8, trigger, { anchor: 'middle', on: 'paper', colour });
    sheet.label(RIGHT + BOX_WIDTH / 2, middle + 8, duty, { anchor: 'middle', on: 'paper', colour });
    sheet.label((LEFT + BOX_WIDTH + RIGHT) / 2, middle - 30, article, { anchor: 'middle', minor: true, rank: 3 });
  }
  sheet.label(RIGHT + BOX_WIDTH / 2, 400 + BOX_HEIGHT + 44, 'each by its own\nconstitutional processes', {
    anchor: 'middle',
    minor: true,
    rank: 3,
  });
  sheet.label(LEFT + BOX_WIDTH / 2, 400 + BOX_HEIGHT + 44, 'from outside,\nin the Pacific area', {
    anchor: 'middle',
    minor: true,
    rank: 3,
  });
  return sheet;
}
