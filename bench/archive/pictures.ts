/** Two small pictures that the articles share: one drawn, one of pixels. */

export interface PicturePlan {
  path: string;
  width: number;
  height: number;
  bytes: Buffer;
}

const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="540" viewBox="0 0 960 540">
  <rect width="960" height="540" fill="#dfe7ea"/>
  <path d="M0 360 Q240 300 480 360 T960 360 V540 H0 Z" fill="#4a7c8c"/>
  <circle cx="720" cy="150" r="60" fill="#d9902f"/>
</svg>
`;

/** A ramp of greys, 16 × 9. */
const RAMP =
  'iVBORw0KGgoAAAANSUhEUgAAABAAAAAJCAAAAAAeQfPuAAAAXklEQVR42mOISkjLKaqoa+maMG3OohXrtjDEpWQVlNU0dfRNmbVg2ZpNOxiSMvJKqhraeibNmLdk1YZtexhQNew6wICqYd8RBlQNh04woGo4doYBVcOpCwyoGs5dAQAdAVTxUTUTIgAAAABJRU5ErkJggg==';

export const PICTURES: readonly PicturePlan[] = [
  { path: 'images/estuary.svg', width: 960, height: 540, bytes: Buffer.from(DRAWING) },
  { path: 'images/grain.png', width: 16, height: 9, bytes: Buffer.from(RAMP, 'base64') },
];
