// The print shop: inks, knives and rollers shared by every picture.
//
// Everything here returns SVG text (or path data) and is deterministic: the
// same arguments always give the same marks. Where a helper needs chance it
// takes `seed`; left out, the seed is derived from the arguments.

/** The inks. Use four to six in a picture, vermilion sparingly. */
export const INK = {
  paper: '#F6F1E7',
  ink: '#1F1B18',
  vermilion: '#B8391F',
  deep: '#1E4A4A',
  mid: '#5E8C86',
  pale: '#BFD3C8',
  ochre: '#D9A441',
  sand: '#E4D3B0',
  plum: '#4A3440',
  // Overprints: what two of the inks give where they overlap.
  night: '#152E2F', // deep over ink
  umber: '#7C4A31', // vermilion over deep
};

// ---------------------------------------------------------------- chance

const hash = (text) => {
  let h = 2166136261;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
  return h >>> 0;
};

/** Seeded generator: r() in [0,1), r.range(a,b), r.int(a,b) inclusive, r.pick(list), r.chance(p). */
export function rng(seed = 1) {
  let s = typeof seed === 'string' ? hash(seed) : seed >>> 0;
  const r = () => {
    s = (s + 0x6d2b79f5) >>> 0;
    let t = Math.imul(s ^ (s >>> 15), 1 | s);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  r.range = (a, b) => a + (b - a) * r();
  r.int = (a, b) => Math.floor(r.range(a, b + 1));
  r.pick = (list) => list[Math.floor(r() * list.length)];
  r.chance = (p) => r() < p;
  return r;
}
const seeded = (seed, ...args) => rng(seed ?? hash(JSON.stringify(args)));

/** Smooth value noise in [0,1] over the plane; features about 1 unit across. */
export function noise2(x, y, seed = 7) {
  const at = (i, j) => {
    let h = Math.imul(i, 374761393) ^ Math.imul(j, 668265263) ^ Math.imul(seed, 2246822519);
    h = Math.imul(h ^ (h >>> 13), 1274126177);
    return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
  };
  const i = Math.floor(x), j = Math.floor(y), u = x - i, v = y - j;
  const s = u * u * (3 - 2 * u), t = v * v * (3 - 2 * v);
  return (at(i, j) * (1 - s) + at(i + 1, j) * s) * (1 - t) + (at(i, j + 1) * (1 - s) + at(i + 1, j + 1) * s) * t;
}

// ---------------------------------------------------------------- the sheet

export const n = (v) => String(Math.round(v * 10) / 10);
export const lerp = (a, b, t) => a + (b - a) * t;
export const clamp = (v, a = 0, b = 1) => Math.min(b, Math.max(a, v));

/** A whole picture as SVG text. `body` may be a string or a list (nested is fine). */
export function scene({ width = 1600, height = 1067, background = INK.paper, defs = '', body }) {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<defs>${defs}</defs><rect width="${width}" height="${height}" fill="${background}"/>${join(body)}</svg>`;
}
export const join = (...parts) => parts.flat(Infinity).filter(Boolean).join('');
export const group = (attrs, ...parts) => `<g ${attrs}>${join(parts)}</g>`;
export const move = (dx, dy, ...parts) => group(`transform="translate(${n(dx)} ${n(dy)})"`, parts);
export const rotate = (deg, cx, cy, ...parts) => group(`transform="rotate(${n(deg)} ${n(cx)} ${n(cy)})"`, parts);
export const flipX = (cx, ...parts) => group(`transform="translate(${n(2 * cx)} 0) scale(-1 1)"`, parts);
/** Overprint: ink laid over other inks (multiply). */
export const overprint = (...parts) => group('style="mix-blend-mode:multiply"', parts);

let clips = 0;
/** Parts cut to the outline of path data `d`. */
export function clipped(d, ...parts) {
  const id = `c${++clips}`;
  return `<clipPath id="${id}"><path d="${d}"/></clipPath><g clip-path="url(#${id})">${join(parts)}</g>`;
}

/** A filled (or stroked) path. */
export const fill = (d, color, extra = '') => `<path d="${d}" fill="${color}" ${extra}/>`;
export const line = (d, color, width, extra = '') =>
  `<path d="${d}" fill="none" stroke="${color}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round" ${extra}/>`;

// ---------------------------------------------------------------- the knife

export const d = (points, closed = true) =>
  points.length ? 'M' + points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L') + (closed ? 'Z' : '') : '';

/** Hand-cut polygon: straight edges with the small wander of a knife. Returns path data. */
export function cut(points, { wobble = 2.2, step = 70, closed = true, seed } = {}) {
  const r = seeded(seed, points);
  const out = [];
  const last = closed ? points.length : points.length - 1;
  for (let i = 0; i < last; i++) {
    const [x1, y1] = points[i], [x2, y2] = points[(i + 1) % points.length];
    const len = Math.hypot(x2 - x1, y2 - y1) || 1;
    const nx = -(y2 - y1) / len, ny = (x2 - x1) / len;
    out.push([x1 + r.range(-1, 1) * wobble * 0.5, y1 + r.range(-1, 1) * wobble * 0.5]);
    const k = Math.floor(len / step);
    for (let j = 1; j <= k; j++) {
      const t = clamp((j + r.range(-0.3, 0.3)) / (k + 1)), o = r.range(-1, 1) * wobble;
      out.push([lerp(x1, x2, t) + nx * o, lerp(y1, y2, t) + ny * o]);
    }
  }
  if (!closed) out.push(points.at(-1));
  return d(out, closed);
}

/** Points sampled along a smooth (Catmull-Rom) curve through `points`. */
export function curve(points, { closed = false, samples = 10 } = {}) {
  const m = points.length, out = [];
  const at = (i) => (closed ? points[(i + m) % m] : points[clamp(i, 0, m - 1)]);
  for (let i = 0; i < (closed ? m : m - 1); i++) {
    const [p0, p1, p2, p3] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    for (let k = 0; k < samples; k++) {
      const t = k / samples, t2 = t * t, t3 = t2 * t;
      const f = (a) => 0.5 * (2 * p1[a] + (p2[a] - p0[a]) * t + (2 * p0[a] - 5 * p1[a] + 4 * p2[a] - p3[a]) * t2 + (3 * p1[a] - p0[a] - 3 * p2[a] + p3[a]) * t3);
      out.push([f(0), f(1)]);
    }
  }
  if (!closed) out.push(points.at(-1));
  return out;
}

/** Hand-cut curved outline through `points` (closed). Returns path data. */
export function blob(points, { wobble = 1.2, samples = 8, seed } = {}) {
  const r = seeded(seed, points);
  return d(curve(points, { closed: true, samples }).map(([x, y]) => [x + r.range(-1, 1) * wobble, y + r.range(-1, 1) * wobble]));
}

/** Points of a circle or ellipse, slightly uneven, as a knife would leave it. Path data. */
export function round(cx, cy, rx, ry = rx, { wobble = 1.2, sides, from = 0, to = 360, seed } = {}) {
  const r = seeded(seed, cx, cy, rx, ry);
  const k = sides ?? Math.max(14, Math.round(Math.sqrt(Math.max(rx, ry)) * 5));
  const pts = [];
  const whole = Math.abs(to - from) >= 360;
  for (let i = 0; i < k + (whole ? 0 : 1); i++) {
    const a = (lerp(from, to, i / k) * Math.PI) / 180, o = r.range(-1, 1) * Math.min(wobble, rx * 0.05);
    pts.push([cx + Math.cos(a) * (rx + o), cy + Math.sin(a) * (ry + o)]);
  }
  return d(pts);
}

/** A band of changing width along a smooth line. width: number or (t in 0..1) => full width. Path data. */
export function ribbon(points, width, { samples = 10, wobble = 0, smooth = true, seed } = {}) {
  const r = seeded(seed, points);
  const line = smooth && points.length > 2 ? curve(points, { samples }) : points;
  const w = typeof width === 'function' ? width : () => width;
  const a = [], b = [];
  line.forEach(([x, y], i) => {
    const [px, py] = line[Math.max(0, i - 1)], [qx, qy] = line[Math.min(line.length - 1, i + 1)];
    const len = Math.hypot(qx - px, qy - py) || 1;
    const nx = -(qy - py) / len, ny = (qx - px) / len;
    const h = w(i / (line.length - 1)) / 2;
    const o = wobble ? r.range(-1, 1) * wobble : 0, p = wobble ? r.range(-1, 1) * wobble : 0;
    a.push([x + nx * (h + o), y + ny * (h + o)]);
    b.push([x - nx * (h + p), y - ny * (h + p)]);
  });
  return d(a.concat(b.reverse()));
}

/** One gouge: a cut that swells and tapers, the mark the whole set is made of. Path data. */
export function gouge(x1, y1, x2, y2, weight, bend = 0) {
  const len = Math.hypot(x2 - x1, y2 - y1) || 1;
  const nx = -(y2 - y1) / len, ny = (x2 - x1) / len;
  const mx = lerp(x1, x2, 0.45), my = lerp(y1, y2, 0.45), h = weight / 2 + bend, g = weight / 2 - bend;
  return `M${n(x1)} ${n(y1)}Q${n(mx + nx * h * 2)} ${n(my + ny * h * 2)} ${n(x2)} ${n(y2)}Q${n(mx - nx * g * 2)} ${n(my - ny * g * 2)} ${n(x1)} ${n(y1)}Z`;
}

// ---------------------------------------------------------------- texture

/**
 * A field of gouge marks: the set's hatching. One path.
 * box [x,y,w,h]; angle in degrees, number or (x,y)=>degrees; spacing between rows; length of
 * a mark; weight its thickness; density number or (x,y)=>0..1 (thins the marks and drops some).
 */
export function gouges({ box, angle = 0, spacing = 16, length = 90, weight = 4, density = 1, color = INK.ink, seed, gap = 0.35, extra = '' }) {
  const r = seeded(seed, box, spacing, length);
  const [x, y, w, h] = box;
  const ang = typeof angle === 'function' ? angle : () => angle;
  const den = typeof density === 'function' ? density : () => density;
  const base = (ang(x + w / 2, y + h / 2) * Math.PI) / 180;
  const cx = x + w / 2, cy = y + h / 2, R = Math.hypot(w, h) / 2;
  const cos = Math.cos(base), sin = Math.sin(base);
  let out = '';
  for (let v = -R; v < R; v += spacing) {
    let u = -R - r.range(0, length);
    while (u < R) {
      const len = length * r.range(0.55, 1.35);
      const vv = v + r.range(-0.18, 0.18) * spacing;
      const px = cx + cos * (u + len / 2) - sin * vv, py = cy + sin * (u + len / 2) + cos * vv;
      u += len * (1 + gap * r.range(0.2, 1.6));
      if (px < x - len || px > x + w + len || py < y - spacing || py > y + h + spacing) continue;
      const k = den(px, py), t = r();
      if (k <= 0.03 || t > k * 1.6) continue;
      const a = (ang(px, py) * Math.PI) / 180, l = (len * Math.min(1, 0.45 + k * 0.6)) / 2;
      out += gouge(px - Math.cos(a) * l, py - Math.sin(a) * l, px + Math.cos(a) * l, py + Math.sin(a) * l, weight * (0.35 + 0.75 * k) * r.range(0.75, 1.2));
    }
  }
  return fill(out, color, extra);
}

/** Halftone: dots on a turned grid, size(x,y) in 0..1 (0 none, 1 touching). One path. */
export function halftone({ box, spacing = 14, angle = 30, size = 0.5, color = INK.ink, extra = '' }) {
  const [x, y, w, h] = box;
  const f = typeof size === 'function' ? size : () => size;
  const a = (angle * Math.PI) / 180, cos = Math.cos(a), sin = Math.sin(a);
  const cx = x + w / 2, cy = y + h / 2, R = Math.hypot(w, h) / 2;
  let out = '';
  for (let v = -R; v <= R; v += spacing) {
    for (let u = -R; u <= R; u += spacing) {
      const px = cx + cos * u - sin * v, py = cy + sin * u + cos * v;
      if (px < x - spacing || px > x + w + spacing || py < y - spacing || py > y + h + spacing) continue;
      const k = clamp(f(px, py));
      if (k < 0.02) continue;
      const q = spacing * 0.62 * Math.sqrt(k);
      out += `M${n(px - q)} ${n(py)}a${n(q)} ${n(q)} 0 1 0 ${n(2 * q)} 0a${n(q)} ${n(q)} 0 1 0 ${n(-2 * q)} 0Z`;
    }
  }
  return fill(out, color, extra);
}

/** Plain hatch pattern for `defs`; use as fill="url(#id)". */
export const hatchPattern = (id, { angle = 45, spacing = 12, weight = 4, color = INK.ink } = {}) =>
  `<pattern id="${id}" width="${spacing}" height="${spacing}" patternUnits="userSpaceOnUse" patternTransform="rotate(${angle})"><rect width="${spacing}" height="${weight}" fill="${color}"/></pattern>`;

/** Specks where the ink did not take: small angular chips. One path. */
export function specks({ box, count = 260, size = 3.2, color = INK.paper, seed, opacity = 0.5 }) {
  const r = seeded(seed, box, count);
  let out = '';
  for (let i = 0; i < count; i++) {
    const x = box[0] + r() * box[2], y = box[1] + r() * box[3], s = size * r.range(0.35, 1.2), a = r() * 6.28;
    const p = [0, 2.1, 4.2].map((o) => [x + Math.cos(a + o + r.range(-0.5, 0.5)) * s * r.range(0.5, 1), y + Math.sin(a + o) * s * r.range(0.4, 1)]);
    out += d(p);
  }
  return fill(out, color, `opacity="${opacity}"`);
}

// ---------------------------------------------------------------- sky and water

/** Sun, moon or lamp: a flat disc and the same disc printed slightly out of register. */
export function disc(cx, cy, radius, { color = INK.ochre, under = INK.sand, offset = [radius * 0.07, radius * 0.06], marks = 0, markColor = INK.paper, seed } = {}) {
  const whole = round(cx, cy, radius, radius, { seed: seed ?? 3 });
  return join(
    fill(round(cx + offset[0], cy + offset[1], radius, radius, { seed: 5 }), under),
    fill(whole, color),
    marks ? clipped(whole, gouges({ box: [cx - radius, cy - radius, 2 * radius, 2 * radius], angle: -24, spacing: radius / 7, length: radius * 0.7, weight: radius / 22, color: markColor, density: (x, y) => clamp(marks * ((x - cx + (y - cy)) / radius)) })) : '',
  );
}

/** Water surface line as points from x1 to x2. */
export function wavePoints(x1, x2, y, { amp = 10, length = 160, phase = 0, sharp = 0.5, step = 10 } = {}) {
  const out = [];
  for (let x = x1; x <= x2; x += step) {
    const t = ((x + phase) / length) * Math.PI * 2;
    const s = Math.sin(t), c = 1 - 2 * Math.abs(Math.sin(t / 2));
    out.push([x, y - amp * lerp(s, c, sharp) + amp * 0.3 * Math.sin(t * 0.37 + 1)]);
  }
  return out;
}
/** A band of water from a wavy top down to `bottom`. Path data. */
export function waveBand(y, bottom, { x1 = -20, x2 = 1620, ...o } = {}) {
  return d([...wavePoints(x1, x2, y, o), [x2, bottom], [x1, bottom]]);
}
/** Fog or cloud: a flat lens with scalloped ends, in path data. */
export function cloud(cx, cy, w, h, { seed, flat = 0.25 } = {}) {
  const r = seeded(seed, cx, cy, w, h);
  const top = [], k = Math.max(4, Math.round(w / h / 0.9));
  for (let i = 0; i <= k; i++) {
    const t = i / k, e = Math.sin(t * Math.PI) ** 0.55;
    top.push([cx - w / 2 + w * t, cy - h * e * r.range(0.55, 1) * (i % 2 ? 1 : 0.75)]);
  }
  const low = [];
  for (let i = k - 1; i > 0; i--) {
    const t = i / k;
    low.push([cx - w / 2 + w * t, cy + h * flat * r.range(0.3, 1)]);
  }
  return blob([...top, ...low], { wobble: 0.8, seed: 11 });
}
/** A long band of drifting fog with tapering ends, path data. */
export function fogBand(x1, x2, y, h, { seed } = {}) {
  const r = seeded(seed, x1, x2, y, h);
  const pts = [];
  for (let i = 0; i <= 8; i++) pts.push([lerp(x1, x2, i / 8), y + r.range(-0.35, 0.35) * h]);
  return ribbon(pts, (t) => h * Math.max(0.02, Math.sin(t * Math.PI) ** 0.6) * (0.75 + 0.25 * Math.sin(t * 11 + r.range(0, 0))), { samples: 12 });
}
/** Broken light on water under something bright: a column of lens-shaped cuts. */
export function glitter({ x, y, width, height, rows = 14, color = INK.ochre, spread = 1.6, weight, seed }) {
  const r = seeded(seed, x, y, width, height);
  let out = '';
  for (let i = 0; i < rows; i++) {
    const t = i / rows, yy = y + height * t ** 1.15, half = (width / 2) * lerp(1, spread, t);
    const parts = r.int(1, 2);
    for (let k = 0; k < parts; k++) {
      const c = x + r.range(-0.35, 0.35) * half, l = half * r.range(0.35, 1) * (1 - t * 0.35);
      out += gouge(c - l, yy + r.range(-2, 2), c + l, yy + r.range(-2, 2), (weight ?? height / rows * 0.5) * r.range(0.5, 1.1));
    }
  }
  return fill(out, color);
}
/** Rays from a point, alternating wedges; from/to in degrees, path data. */
export function rays(cx, cy, { inner = 0, outer = 600, count = 16, from = 0, to = 360, duty = 0.5, jitter = 0.15, seed } = {}) {
  const r = seeded(seed, cx, cy, count, outer);
  let out = '';
  const stepA = (to - from) / count;
  for (let i = 0; i < count; i++) {
    const a = ((from + stepA * (i + r.range(-jitter, jitter))) * Math.PI) / 180;
    const b = a + (stepA * duty * r.range(0.7, 1.2) * Math.PI) / 180;
    const o = outer * r.range(0.85, 1.1);
    out += d([[cx + Math.cos(a) * inner, cy + Math.sin(a) * inner], [cx + Math.cos(a) * o, cy + Math.sin(a) * o], [cx + Math.cos(b) * o, cy + Math.sin(b) * o], [cx + Math.cos(b) * inner, cy + Math.sin(b) * inner]]);
  }
  return out;
}

// ---------------------------------------------------------------- things

/** A gull in flight, wingspan `s`, `dip` how deep the wings beat (-1..1). Path data. */
export function gull(x, y, s, dip = 0.35, tilt = 0) {
  const a = (tilt * Math.PI) / 180;
  const at = ([u, v]) => [x + (u * Math.cos(a) - v * Math.sin(a)) * s, y + (u * Math.sin(a) + v * Math.cos(a)) * s];
  const L = [[-0.5, -dip * 0.3], [-0.28, -dip * 0.42], [-0.1, -0.02], [0, 0.02], [0.1, -0.02], [0.28, -dip * 0.42], [0.5, -dip * 0.3]].map(at);
  const U = [[0.27, -dip * 0.42 + 0.06], [0.1, 0.08], [0, 0.13], [-0.1, 0.08], [-0.27, -dip * 0.42 + 0.06]].map(at);
  return d([...curve(L, { samples: 5 }), ...curve([L.at(-1), ...U, L[0]], { samples: 5 })]);
}

/** Regular windows on a facade, some lit. */
export function windows({ x, y, w, h, cols, rows, fillRatio = [0.5, 0.6], color = INK.ochre, dark = INK.night, lit = 0.5, seed }) {
  const r = seeded(seed, x, y, w, h, cols, rows);
  const cw = w / cols, ch = h / rows;
  let out = '';
  for (let j = 0; j < rows; j++) for (let i = 0; i < cols; i++) {
    const ww = cw * fillRatio[0], hh = ch * fillRatio[1], xx = x + cw * i + (cw - ww) / 2, yy = y + ch * j + (ch - hh) / 2;
    out += fill(cut([[xx, yy], [xx + ww, yy], [xx + ww, yy + hh], [xx, yy + hh]], { wobble: 1.5, step: 400 }), r.chance(lit) ? color : dark);
  }
  return out;
}

/** Rope: a band with slanting twists. */
export function rope(points, width = 16, { color = INK.sand, twist = INK.ink, gap = 1.1 } = {}) {
  const body = ribbon(points, width);
  const c = curve(points, { samples: 24 });
  let out = '', travelled = 0, next = 0;
  for (let i = 1; i < c.length; i++) {
    const [x0, y0] = c[i - 1], [x1, y1] = c[i], len = Math.hypot(x1 - x0, y1 - y0) || 1;
    travelled += len;
    while (travelled > next) {
      const nx = -(y1 - y0) / len, ny = (x1 - x0) / len, tx = (x1 - x0) / len, ty = (y1 - y0) / len, h = width / 2;
      out += gouge(x1 + nx * h - tx * h * 0.7, y1 + ny * h - ty * h * 0.7, x1 - nx * h + tx * h * 0.7, y1 - ny * h + ty * h * 0.7, width * 0.16);
      next += width * gap;
    }
  }
  return join(fill(body, color), fill(out, twist));
}

/** A stand of reeds growing from y upwards; one path of blades, one of seed heads. */
export function reeds({ x1, x2, y, height = 300, count = 60, color = INK.deep, head = INK.umber, lean = 0.15, weight = 7, heads = 0.35, seed }) {
  const r = seeded(seed, x1, x2, y, height, count);
  let blades = '', tips = '';
  for (let i = 0; i < count; i++) {
    const x = lerp(x1, x2, (i + r.range(-0.6, 0.6)) / count), h = height * r.range(0.6, 1.08), l = h * (lean + r.range(-0.14, 0.14));
    const mid = [x + l * 0.3, y - h * 0.55], top = [x + l, y - h];
    blades += ribbon([[x, y + 6], mid, top], (t) => weight * (1 - t * 0.85), { samples: 5 });
    if (r.chance(heads)) tips += ribbon([[lerp(mid[0], top[0], 0.75), lerp(mid[1], top[1], 0.75)], [top[0] * 0.5 + lerp(mid[0], top[0], 0.9) * 0.5, lerp(mid[1], top[1], 0.95)], [top[0] + l * 0.05, top[1] - h * 0.03]], (t) => weight * 2.2 * Math.sin(clamp(0.12 + t * 0.86) * Math.PI), { samples: 5 });
    else blades += ribbon([[mid[0], mid[1]], [mid[0] + l * 0.5 + r.range(-30, 30), mid[1] - h * 0.2], [mid[0] + l + r.range(-90, 90), mid[1] - h * r.range(0.1, 0.3)]], (t) => weight * 0.9 * (1 - t * 0.9), { samples: 5 });
  }
  return join(fill(blades, color), fill(tips, head));
}

/**
 * A person from behind (or as a plain figure): coat, head, legs; a paper-cut shape, never
 * anatomy. (x, y) the ground between the feet, h the height. hands: [[x,y]|null, [x,y]|null]
 * left and right, absolute; a missing hand hangs by the side.
 * hat: 'none' | 'cap' | 'beanie' | 'brim' | 'scarf' | 'bun' | 'bob' | 'hood'
 */
export function person({ x, y, h = 300, coat = INK.deep, legs = INK.ink, skin = INK.sand, hair = INK.ink, hat = 'none', hatColor, hands = [null, null], length = 0.62, width = 1, lean = 0, shade, arms = coat, seed = 1 }) {
  const u = h / 7.4; // head units
  const X = (v) => x + v * u * width, Y = (v) => y - v * u;
  const sh = 0.98, shY = 5.95, hipY = 7.4 * (1 - length) - 0.2, hem = 1.12;
  const tilt = lean * u;
  const coatPath = blob([
    [X(-0.3) + tilt, Y(6.3)], [X(0.3) + tilt, Y(6.3)], [X(sh * 0.85) + tilt, Y(6.08)], [X(sh) + tilt * 0.9, Y(5.5)],
    [X(0.82) + tilt * 0.6, Y(4.2)], [X(hem * 0.93), Y(hipY + 0.5)], [X(hem), Y(hipY)], [X(0.4), Y(hipY - 0.12)], [X(-0.4), Y(hipY - 0.12)], [X(-hem), Y(hipY)],
    [X(-hem * 0.93), Y(hipY + 0.5)], [X(-0.82) + tilt * 0.6, Y(4.2)], [X(-sh) + tilt * 0.9, Y(5.5)], [X(-sh * 0.85) + tilt, Y(6.08)],
  ], { wobble: u * 0.012, samples: 6, seed });
  const leg = (s) => join(
    fill(cut([[X(s * 0.12), Y(hipY + 0.6)], [X(s * 0.72), Y(hipY + 0.6)], [X(s * 0.62), Y(0.25)], [X(s * 0.18), Y(0.25)]], { wobble: u * 0.03, seed: seed + 2 }), legs),
    fill(cut([[X(s * 0.14), Y(0.42)], [X(s * 0.66), Y(0.42)], [X(s * 0.8), Y(0)], [X(s * 0.1), Y(0)]], { wobble: u * 0.02, seed: seed + 3 }), INK.ink),
  );
  const arm = (s, hand) => {
    const a = [X(s * sh * 0.82) + tilt * 0.9, Y(shY - 0.12)];
    const b = hand ?? [X(s * 1.16) + tilt * 0.4, Y(3.15)];
    const e = hand ? [lerp(a[0], b[0], 0.52) + s * u * 0.08, lerp(a[1], b[1], 0.52) + u * 0.16] : [X(s * 1.2) + tilt * 0.7, Y(4.6)];
    return join(
      fill(round(b[0], b[1], u * 0.21, u * 0.21, { sides: 10 }), skin),
      fill(ribbon([a, e, [lerp(e[0], b[0], 0.9), lerp(e[1], b[1], 0.9)]], (t) => u * lerp(0.6, 0.42, t) * Math.min(1, 0.35 + t * 5), { samples: 12 }), arms),
    );
  };
  const hx = X(0) + tilt * 1.05, hy = Y(6.78), hc = hatColor ?? coat;
  const head = fill(round(hx, hy, u * 0.46, u * 0.56, { sides: 18, wobble: 0.5 }), skin);
  const nape = fill(cut([[hx - u * 0.22, hy + u * 0.3], [hx + u * 0.22, hy + u * 0.3], [hx + u * 0.3, Y(6.12)], [hx - u * 0.3, Y(6.12)]], { wobble: 0.5 }), skin);
  const P = (pts, c) => fill(blob(pts.map(([a, b]) => [hx + a * u, hy + b * u]), { wobble: 0.4, samples: 6, seed: seed + 9 }), c);
  const shortHair = P([[-0.48, 0.12], [-0.46, -0.3], [-0.22, -0.6], [0.22, -0.6], [0.46, -0.3], [0.48, 0.12], [0.26, 0.34], [-0.26, 0.34]], hair);
  const tops = {
    none: () => shortHair,
    cap: () => join(shortHair, P([[-0.52, -0.1], [-0.6, -0.36], [-0.3, -0.68], [0.3, -0.68], [0.6, -0.36], [0.52, -0.1], [0, -0.04]], hc)),
    beanie: () => join(shortHair, P([[-0.5, 0.02], [-0.46, -0.42], [-0.2, -0.72], [0.2, -0.72], [0.46, -0.42], [0.5, 0.02], [0, 0.06]], hc), P([[-0.12, -0.72], [0, -0.86], [0.12, -0.72], [0, -0.62]], hc)),
    brim: () => join(shortHair, P([[-0.44, -0.16], [-0.42, -0.62], [-0.1, -0.76], [0.1, -0.74], [0.42, -0.62], [0.44, -0.16]], hc), P([[-0.86, -0.08], [-0.5, -0.22], [0.5, -0.22], [0.86, -0.08], [0.4, 0.02], [-0.4, 0.02]], hc)),
    scarf: () => P([[-0.5, 0.3], [-0.52, -0.25], [-0.25, -0.62], [0.25, -0.62], [0.52, -0.25], [0.5, 0.3], [0.2, 0.62], [0, 0.95], [-0.2, 0.62]], hc),
    bun: () => join(shortHair, P([[-0.24, -0.62], [-0.2, -0.92], [0, -1.02], [0.2, -0.92], [0.24, -0.62], [0, -0.5]], hair)),
    bob: () => P([[-0.58, 0.5], [-0.56, -0.2], [-0.28, -0.62], [0.28, -0.62], [0.56, -0.2], [0.58, 0.5], [0.2, 0.56], [-0.2, 0.56]], hair),
    hood: () => P([[-0.62, 0.62], [-0.58, -0.2], [-0.3, -0.66], [0, -0.82], [0.3, -0.66], [0.58, -0.2], [0.62, 0.62], [0, 0.78]], hc),
  };
  const texture = shade ? clipped(coatPath, gouges({ box: [X(-1.4), Y(6.4), 2.8 * u * width, 6 * u], angle: 82, spacing: u * 0.2, length: u * 1.1, weight: u * 0.06, color: shade, density: (px) => clamp((px - X(-0.2)) / (1.2 * u)), seed })) : '';
  return join(leg(-1), leg(1), nape, fill(coatPath, coat), texture, arm(-1, hands[0]), arm(1, hands[1]), head, (tops[hat] ?? tops.none)());
}

// ---------------------------------------------------------------- the press

/**
 * Grain on raw RGB pixels (in place): the pinholes a screen leaves, clustered, light in the
 * dark inks and dark in the light ones. Deterministic, and sparse so that files stay small.
 */
export function grain(pixels, width, height, { amount = 30, threshold = 0.83, size = 3.3, seed = 17, channels = 3 } = {}) {
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const v = noise2(x / size, y / size, seed);
      if (v < threshold - 0.1) continue;
      const limit = threshold + (0.5 - noise2(x / 140, y / 90, seed + 1)) * 0.2;
      if (v < limit) continue;
      const i = (y * width + x) * channels;
      const light = pixels[i] * 0.3 + pixels[i + 1] * 0.59 + pixels[i + 2] * 0.11;
      const push = amount * Math.min(1, (v - limit) / 0.08) * (light > 150 ? -0.75 : 1);
      for (let c = 0; c < 3; c++) pixels[i + c] = clamp(pixels[i + c] + push, 0, 255);
    }
  }
  return pixels;
}
