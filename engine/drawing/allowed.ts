/** What a drawing may be made of. Whatever is not here is refused: a drawing is a document, and could do more than show. */

/** Shapes, text, and what paints them. Nothing that fetches, links, runs, moves, or repeats other parts of the drawing. */
export const ELEMENTS: ReadonlySet<string> = new Set(
  `svg g defs title desc style path rect circle ellipse line polyline polygon text tspan
   clipPath mask pattern marker linearGradient radialGradient stop
   filter feGaussianBlur feOffset feMerge feMergeNode feFlood feComposite feColorMatrix feBlend feMorphology`.split(/\s+/),
);

const STRUCTURE =
  'id class style lang xml:lang xml:space xmlns version baseProfile role aria-hidden aria-label aria-labelledby aria-describedby';

const GEOMETRY = `x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy d points width height viewBox preserveAspectRatio transform
  pathLength rotate textLength lengthAdjust offset`;

const PAINT = `fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit
  stroke-dasharray stroke-dashoffset opacity color display visibility overflow paint-order vector-effect shape-rendering
  text-rendering color-interpolation color-rendering mix-blend-mode isolation clip-path clip-rule mask filter
  marker marker-start marker-mid marker-end stop-color stop-opacity flood-color flood-opacity`;

const TYPE = `font-family font-size font-style font-weight font-variant font-stretch font-size-adjust text-anchor text-decoration
  dominant-baseline alignment-baseline baseline-shift letter-spacing word-spacing writing-mode direction unicode-bidi
  font-variant-numeric font-feature-settings kerning`;

const SERVERS = `gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits patternTransform clipPathUnits
  maskUnits maskContentUnits filterUnits primitiveUnits markerWidth markerHeight markerUnits refX refY orient
  in in2 result stdDeviation mode operator radius k1 k2 k3 k4 type values color-interpolation-filters edgeMode`;

const words = (...lists: string[]) => new Set(lists.flatMap((list) => list.trim().split(/\s+/)));

export const ATTRIBUTES: ReadonlySet<string> = words(STRUCTURE, GEOMETRY, PAINT, TYPE, SERVERS);

/** What may be said in `style` and in rules; besides, custom properties. */
export const PROPERTIES: ReadonlySet<string> = words(
  PAINT,
  TYPE,
  'transform transform-origin transform-box r cx cy rx ry x y width height d',
);

/** Functions of CSS that compute and fetch nothing. `url()` is looked at apart: it may name a part of the drawing itself. */
export const FUNCTIONS: ReadonlySet<string> = words(
  `var calc min max clamp rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark
   translate translatex translatey scale scalex scaley rotate skewx skewy matrix`,
);

export const AT_RULES: ReadonlySet<string> = words('media supports');
