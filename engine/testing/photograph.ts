/** Photographs that a test takes: real files, with what a camera writes into them. */
import sharp from 'sharp';

interface Photograph {
  width?: number;
  height?: number;
  /** The colour of the right half; the left one is grey. */
  color?: string;
  format?: 'jpeg' | 'png' | 'webp' | 'avif';
  /** EXIF's: 6 lies on its side. */
  orientation?: number;
}

export async function takePhotograph({
  width = 900,
  height = 600,
  color = '#c02020',
  format = 'jpeg',
  orientation = 1,
}: Photograph = {}): Promise<Uint8Array> {
  const half = await sharp({ create: { width: Math.ceil(width / 2), height, channels: 3, background: color } })
    .png()
    .toBuffer();
  return sharp({ create: { width, height, channels: 3, background: '#808080' } })
    .composite([{ input: half, gravity: 'east' }])
    .withExif({
      IFD0: { Make: 'Camera Works', Model: 'Pocket 3', Software: 'Editor 9' },
      IFD2: { BodySerialNumber: '004217' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '37/1 57/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '126/1 40/1 0/1' },
    })
    .withMetadata({ orientation })
    .toFormat(format)
    .toBuffer();
}
