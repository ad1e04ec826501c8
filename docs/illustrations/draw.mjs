// Renders the illustrations: node draw.mjs [NAME...]
import { mkdir, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import sharp from 'sharp';
import { grain } from './kit.mjs';

const here = new URL('.', import.meta.url);
const out = new URL(process.env.OUT ? `file://${process.env.OUT}/` : '../../public/images/', here);
sharp.concurrency(1);

async function load(file) {
  const url = new URL(file, here);
  if (!existsSync(url)) return {};
  const module = await import(url);
  return module.default ?? module.scenes ?? module.portraits ?? {};
}

// A picture's svg may be text or a function giving text, so that only what is asked for is drawn.
const text = (picture) => (typeof picture.svg === 'function' ? picture.svg() : picture.svg);

/** The picture at its full size, with grain, as raw pixels. */
async function print({ width, height }, svg, at) {
  const scale = at / width, w = at, h = Math.round(height * scale);
  const { data, info } = await sharp(Buffer.from(svg), { density: 72 * Math.max(1, scale), limitInputPixels: false })
    .flatten({ background: '#F6F1E7' }).resize(w, h, { fit: 'fill' }).removeAlpha().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  grain(data, info.width, info.height, { channels: info.channels });
  return sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
}

const BUDGET = { avif: { 400: 8, 800: 23, 1200: 44, 1600: 66 }, jpg: { 400: 22, 800: 64, 1200: 120 } };
const START = { avif: { 400: 52, 800: 48, 1200: 46, 1600: 44 }, jpg: { 400: 75, 800: 73, 1200: 72 } };

/** Encode; where the file is over its budget, step the quality down to a guess of what fits. */
async function encode(image, kind, width) {
  let quality = START[kind][width];
  for (;;) {
    const buffer = kind === 'avif'
      ? await image.clone().avif({ quality, effort: 3, chromaSubsampling: '4:2:0' }).toBuffer()
      : await image.clone().jpeg({ quality, mozjpeg: true, chromaSubsampling: '4:2:0' }).toBuffer();
    const over = buffer.length / 1024 / BUDGET[kind][width];
    if (over <= 1.02 || quality <= 28) return buffer;
    quality = Math.max(28, quality - Math.ceil(Math.log(over) / (kind === 'avif' ? 0.031 : 0.02)));
  }
}

async function export_(name, picture) {
  const svg = text(picture);
  const base = new URL(name, out).pathname;
  let total = 0;
  const put = async (suffix, buffer) => { total += buffer.length; await writeFile(base + suffix, buffer); };
  if (name.startsWith('author-')) {
    const master = await print(picture, svg, 800);
    for (const size of [96, 200]) await put(`-${size}.jpg`, await master.clone().resize(size, size).jpeg({ quality: 82, mozjpeg: true, chromaSubsampling: '4:4:4' }).toBuffer());
  } else {
    const tall = picture.height > picture.width;
    const full = tall ? 1200 : 1600;
    const master = await print(picture, svg, full);
    const raw = await master.toBuffer({ resolveWithObject: true });
    for (const width of tall ? [400, 800, 1200] : [400, 800, 1200, 1600]) {
      const height = tall ? width * 1.25 : { 400: 267, 800: 533, 1200: 800, 1600: 1067 }[width];
      const sized = sharp(raw.data, { raw: raw.info }).resize(width, height, { fit: 'fill', kernel: 'lanczos3' });
      const pixels = await sized.raw().toBuffer({ resolveWithObject: true });
      const image = sharp(pixels.data, { raw: pixels.info });
      await put(`-${width}.avif`, await encode(image, 'avif', width));
      if (width <= 1200) await put(`-${width}.jpg`, await encode(image, 'jpg', width));
    }
  }
  console.log(name, `${Math.round(total / 1024)} KB`);
}

const all = { ...(await load('scenes-a.mjs')), ...(await load('scenes-b.mjs')), ...(await load('portraits.mjs')) };
const asked = process.argv.slice(2);
const missing = asked.filter((name) => !all[name]);
if (missing.length) {
  console.error(`no such picture: ${missing.join(', ')}\nthere are: ${Object.keys(all).join(', ')}`);
  process.exit(1);
}
await mkdir(out, { recursive: true });
for (const name of asked.length ? asked : Object.keys(all)) await export_(name, all[name]);
