/**
 * Where the stories of a row stand, by how many there are: every line of twelve columns is full at every count.
 * Five have a large first; more than five fall into lines of three and then of four.
 */
export function rowPlaces(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${narrow(count, index)} ${wide(count, index)}`.trim());
}

/** Two columns: an odd first story takes both. */
function narrow(count: number, index: number): string {
  return index === 0 && count % 2 === 1 ? 'sm:col-span-2' : '';
}

function wide(count: number, index: number): string {
  if (count === 1) return 'lg:col-span-12';
  if (count === 2) return `lg:col-span-6 ${index > 0 ? RULED : ''}`.trim();
  if (count === 5) return index === 0 ? 'lg:col-span-6 lg:row-span-2' : `lg:col-span-3 ${RULED} ${index > 2 ? LINED : ''}`.trim();
  const inThrees = ((4 - (count % 4)) % 4) * 3;
  const isThree = index < inThrees;
  const column = isThree ? index % 3 : (index - inThrees) % 4;
  const isFirstLine = index < (inThrees > 0 ? 3 : 4);
  return [isThree ? 'lg:col-span-4' : 'lg:col-span-3', column > 0 ? RULED : '', isFirstLine ? '' : LINED].filter(Boolean).join(' ');
}

/** A hairline before the column, and one above a later line. */
const RULED = 'lg:column-rule';
const LINED = 'lg:border-t lg:border-rule lg:pt-5';
