// Water, iron and people: the first half of the pictures.
import {
  INK, rng, noise2, scene, join, group, move, rotate, overprint, clipped, fill, line, d, cut, curve, blob, round, ribbon, gouge, gouges,
  halftone, specks, disc, wavePoints, waveBand, fogBand, cloud, glitter, rays, gull, person, windows, reeds, lerp, clamp, n,
} from './kit.mjs';

const W = 1600, H = 1067;
const ALL = [0, 0, W, H];
const TALL = [0, 0, 1200, 1500];
const landscape = (svg) => ({ width: W, height: H, svg });
const portrait = (svg) => ({ width: 1200, height: 1500, svg });
const dist = (x, y, a, b) => Math.hypot(x - a, y - b);
const rect = (x, y, w, h, o) => cut([[x, y], [x + w, y], [x + w, y + h], [x, y + h]], o);
const dots = (list, radius, color) => fill(list.map(([x, y, k = 1]) => round(x, y, radius * k, radius * k, { sides: 9, wobble: 0.6 })).join(''), color);

// ---------------------------------------------------------------- barrier

function barrier() {
  const moon = [800, 236];
  // A gate leaf in perspective: u 0 at the edge of the sheet, 1 at the seam.
  const leaf = (side) => (u, v) => {
    const s = 1 / lerp(1, 3.1, u), k = (1 - s) / (1 - 1 / 3.1);
    const x = lerp(-30, 797, k), top = lerp(-190, 486, k), low = lerp(1130, 905, k);
    return [side < 0 ? x : W - x, lerp(top, low, v)];
  };
  const draw = (side, plate, dark, edge, mark) => {
    const P = leaf(side), quad = (u1, v1, u2, v2) => [P(u1, v1), P(u2, v1), P(u2, v2), P(u1, v2)];
    const face = cut(quad(0, 0, 1, 1), { wobble: 2 });
    const beams = [0.015, 0.18, 0.34, 0.5, 0.66, 0.82, 0.955];
    return clipped(face,
      fill(face, plate),
      // moonlight thins out away from the seam
      gouges({ box: ALL, angle: side < 0 ? 34 : -34, spacing: 19, length: 120, weight: 5, color: mark, seed: 5 + side, density: (x, y) => clamp(0.95 - dist(x, y, 800, 560) / 640) }),
      [0.12, 0.26, 0.42, 0.58, 0.74, 0.88].map((u) => fill(cut(quad(u, 0, u + 0.022, 1), { wobble: 1.2 }), dark)),
      beams.map((v, i) => join(
        fill(cut(quad(0, v, 1, v + 0.062), { wobble: 1.6 }), dark),
        fill(cut(quad(0, v, 1, v + 0.013), { wobble: 1.2, step: 45 }), edge),
        dots(Array.from({ length: 26 }, (_, j) => { const p = P(j / 26 + 0.012, v + 0.04); return [...p, 1 / lerp(1, 3.1, j / 26)]; }), 8, i % 2 ? edge : mark),
      )),
    );
  };
  return scene({ background: INK.night, body: [
    gouges({ box: [0, 0, W, 620], angle: (x, y) => (Math.atan2(y - moon[1], x - moon[0]) * 180) / Math.PI + 90, spacing: 15, length: 60, weight: 5.5, color: INK.mid, seed: 8, density: (x, y) => clamp(1.05 - dist(x, y, ...moon) / 560) * (dist(x, y, ...moon) > 165 ? 1 : 0) }),
    disc(...moon, 138, { color: INK.sand, under: INK.ochre, offset: [11, 9], marks: 0.9, markColor: INK.paper }),
    draw(-1, INK.deep, INK.night, INK.mid, INK.mid),
    draw(1, INK.plum, INK.ink, INK.mid, INK.mid),
    // the seam and its light
    fill(cut([[791, 480], [809, 480], [806, 910], [794, 910]], { wobble: 2, step: 30 }), INK.ochre),
    fill(rect(776, 452, 48, 40), INK.ink), fill(rect(788, 420, 24, 36), INK.vermilion),
    // water at the foot
    fill(d([...wavePoints(-20, 1620, 925, { amp: 6, length: 190 }), [1620, 1100], [-20, 1100]]), INK.ink),
    gouges({ box: [0, 945, W, 130], angle: 0, spacing: 15, length: 120, weight: 5, color: INK.mid, seed: 3, density: (x) => clamp(1 - Math.abs(x - 800) / 760) }),
    glitter({ x: 800, y: 930, width: 120, height: 140, rows: 11, color: INK.ochre, spread: 3, weight: 9 }),
    [[520, 130, 74, 0.4, -8], [610, 84, 48, 0.5, 6], [1090, 150, 58, 0.35, 10]].map(([x, y, s, a, t]) => fill(gull(x, y, s, a, t), INK.sand)),
    specks({ box: ALL, count: 240, color: INK.sand, opacity: 0.35, seed: 2 }),
  ] });
}

// ---------------------------------------------------------------- barrier-gate

// Numerals cut with a chisel, on a 10 x 16 cell.
const DIGITS = {
  1: [[[3, 4], [6, 1], [6, 15]]],
  2: [[[1.5, 4], [3, 1.4], [7, 1.4], [8.5, 4.2], [7, 8], [1.5, 14.6], [9, 14.6]]],
  3: [[[1.5, 2], [5, 1.2], [8, 4], [4.5, 7.6], [8.4, 11], [5, 14.8], [1.3, 13.8]]],
  4: [[[6.6, 15], [6.6, 1.2], [1, 10.6], [9.4, 10.6]]],
  5: [[[8.5, 1.5], [2.4, 1.5], [2, 7], [6, 6.6], [8.6, 10.4], [6, 14.6], [1.5, 14]]],
};
const digit = (k, x, y, s, color) => DIGITS[k].map((p) => `<path d="${d(p.map(([a, b]) => [x + a * s, y + b * s]), false)}" fill="none" stroke="${color}" stroke-width="${n(s * 2.5)}" stroke-linejoin="bevel"/>`).join('');

function barrierGate() {
  const water = 985, pin = 640;
  const rivets = (x1, x2, y, k) => Array.from({ length: k }, (_, i) => [lerp(x1, x2, i / (k - 1)), y]);
  const rivet = ([x, y]) => join(fill(round(x + 4, y + 5, 19, 19, { sides: 12 }), INK.ink), fill(round(x, y, 18, 18, { sides: 12 }), INK.mid), fill(gouge(x - 11, y - 1, x + 3, y - 12, 7), INK.pale));
  const strap = (y, h) => join(
    fill(cut([[pin - 40, y + 16], [1650, y - 30 + 16], [1650, y + h + 40], [pin - 40, y + h + 18]], { wobble: 3 }), INK.ink),
    fill(cut([[pin - 40, y], [1650, y - 34], [1650, y + h + 22], [pin - 40, y + h]], { wobble: 3 }), INK.deep),
    fill(cut([[pin + 110, y + 3], [1650, y - 30], [1650, y - 18], [pin + 110, y + 13]], { wobble: 2 }), INK.pale),
    gouges({ box: [pin + 120, y - 20, 900, h + 30], angle: -1, spacing: 13, length: 150, weight: 4, color: INK.mid, density: (x, yy) => clamp(0.75 - (yy - y) / (h * 0.8)) * 0.8 }),
    rivets(pin + 200, 1540, y + h * 0.26 - 4, 6).map(([x, yy], i) => rivet([x, yy - i * 3.4])),
    rivets(pin + 200, 1540, y + h * 0.78, 6).map(([x, yy], i) => rivet([x, yy + i * 1.5])),
  );
  // a knuckle of the hinge: a swelling drum, lit from the left
  const barrel = (y, h, color, lit, rx = 150) => {
    const shape = blob([[pin - rx + 14, y + 6], [pin - rx * 0.5, y], [pin + rx * 0.5, y], [pin + rx - 14, y + 6], [pin + rx, y + 26], [pin + rx + 3, y + h / 2], [pin + rx, y + h - 26], [pin + rx - 14, y + h - 6], [pin + rx * 0.5, y + h], [pin - rx * 0.5, y + h], [pin - rx + 14, y + h - 6], [pin - rx, y + h - 26], [pin - rx - 3, y + h / 2], [pin - rx, y + 26]], { wobble: 1.2 });
    return join(fill(shape, INK.ink, 'transform="translate(9 10)"'), fill(shape, color), clipped(shape,
      fill(rect(pin - rx * 0.72, y - 5, rx * 0.22, h + 10, { wobble: 3 }), lit),
      gouges({ box: [pin - rx, y, rx * 2, h], angle: 90, spacing: 12, length: 90, weight: 7, color: lit, density: (x) => clamp(1.1 - Math.abs(x - pin + rx * 0.42) / (rx * 0.5)) }),
      gouges({ box: [pin - rx, y, rx * 2, h], angle: 90, spacing: 11, length: 110, weight: 8, color: INK.ink, density: (x) => clamp((x - pin - rx * 0.05) / (rx * 0.75)), seed: 4 })));
  };
  // the pier's own straps, bolted into the stone
  const anchor = (y, h) => join(
    fill(cut([[414, y + 12], [pin, y + 8], [pin, y + h + 14], [414, y + h + 14]], { wobble: 2 }), INK.ink),
    fill(cut([[404, y], [pin, y - 4], [pin, y + h + 2], [404, y + h]], { wobble: 2.5 }), INK.umber),
    fill(cut([[406, y + 2], [pin, y - 2], [pin, y + 10], [406, y + 12]], { wobble: 1.5 }), INK.ochre),
    [y + h * 0.3, y + h * 0.76].map((yy) => rivet([448, yy])));
  const top = 70, cell = 172;
  return scene({ background: INK.plum, body: [
    // the gate's skin, right
    fill(rect(pin, -20, 1000, 1110), INK.plum),
    gouges({ box: [pin, 0, 960, H], angle: 90, spacing: 17, length: 130, weight: 5, color: INK.ink, density: (x) => clamp(0.9 - (x - pin) / 900), seed: 12 }),
    [980, 1330].map((x) => join(fill(rect(x, -20, 26, 1110), INK.ink), fill(rect(x + 26, -20, 7, 1110), INK.umber))),
    // the pier, left: pale stone courses
    fill(rect(-20, -20, 560, 1110), INK.sand),
    [[-20, 232, 560], [-20, 500, 560], [-20, 770, 560]].map(([x, y, w]) => fill(rect(x, y, w, 8, { wobble: 2.5 }), INK.umber)),
    [[40, 240, 260], [440, 508, 262], [60, 0, 232], [470, -10, 242], [30, 778, 230]].map(([x, y, h]) => fill(rect(x, y, 7, h, { wobble: 2 }), INK.umber)),
    gouges({ box: [0, 0, 540, H], angle: 22, spacing: 20, length: 46, weight: 4.5, color: INK.umber, density: (x, y) => clamp((x - 330) / 260 + (y - 700) / 700), seed: 9 }),
    // wet stone
    clipped(d([...wavePoints(-20, 545, 858, { amp: 14, length: 330, sharp: 0.1 }), [545, 1100], [-20, 1100]]), fill(rect(-20, 800, 560, 300), INK.mid), gouges({ box: [0, 850, 540, 180], angle: 90, spacing: 15, length: 60, weight: 5, color: INK.deep, density: 0.8, seed: 31 })),
    // shadow of the hinge post
    fill(cut([[500, -20], [548, -20], [548, 1090], [492, 1090]], { wobble: 3 }), INK.umber),
    anchor(394, 190), anchor(-70, 150), anchor(836, 110),
    strap(150, 190), strap(620, 170),
    fill(rect(pin - 60, -20, 120, 1110), INK.ink),
    barrel(-90, 212, INK.umber, INK.ochre, 138), barrel(130, 236, INK.deep, INK.mid, 152), barrel(374, 216, INK.umber, INK.ochre, 138), barrel(598, 216, INK.deep, INK.mid, 152), barrel(822, 260, INK.umber, INK.ochre, 138),
    // gauge board
    fill(rect(118, 44, 236, 1010, { wobble: 2 }), INK.ink), fill(rect(100, 30, 236, 1010, { wobble: 2 }), INK.paper),
    group('transform="translate(-50 0)"',
    [5, 4, 3, 2, 1].map((k, i) => { const y = top + i * cell; return join(
      digit(k, 172, y + 8, 6.6, k === 2 ? INK.vermilion : INK.ink),
      fill(rect(288, y, 98, 16, { wobble: 1 }), k === 2 ? INK.vermilion : INK.ink),
      [1, 2, 3, 4].map((j) => fill(rect(j % 2 ? 336 : 312, y + (j * cell) / 5, j % 2 ? 50 : 74, 13, { wobble: 1 }), INK.ink)),
    ); }),
    [[268, 50]].map(([x, y]) => dots([[x, y]], 8, INK.ink))),
    // the thin line of water
    fill(d([...wavePoints(-20, 1620, water + 12, { amp: 6, length: 230, sharp: 0.3 }), [1620, 1100], [-20, 1100]]), INK.night),
    fill(ribbon(wavePoints(-20, 1620, water + 10, { amp: 6, length: 230, sharp: 0.3 }), (t) => 13 + 6 * Math.sin(t * 31), { smooth: false }), INK.pale),
    gouges({ box: [0, water + 30, W, 60], angle: 0, spacing: 16, length: 160, weight: 5, color: INK.pale, density: (x) => 0.25 + 0.5 * noise2(x / 200, 1), seed: 5 }),
    specks({ box: ALL, count: 260, color: INK.paper, opacity: 0.35, seed: 6 }),
  ] });
}

// ---------------------------------------------------------------- barrier-people

function barrierPeople() {
  // outer edge of the wave, from the sea on the right over the crest to the tip; then the inner face back.
  const outer = [[1700, 460], [1560, 290], [1370, 160], [1130, 92], [880, 84], [660, 128], [490, 220], [392, 340], [366, 450]];
  const inner = [[1700, 900], [1420, 930], [1160, 890], [1010, 780], [960, 640], [905, 500], [800, 410], [660, 366], [520, 384], [366, 450]];
  const o = curve(outer, { samples: 14 }), i = curve(inner, { samples: 14 });
  const along = (list, t) => { const p = clamp(t) * (list.length - 1), k = Math.min(list.length - 2, Math.floor(p)); return [lerp(list[k][0], list[k + 1][0], p - k), lerp(list[k][1], list[k + 1][1], p - k)]; };
  const between = (m, from = 0, to = 1, k = 26) => Array.from({ length: k }, (_, j) => { const t = lerp(from, to, j / (k - 1)), a = along(o, t), b = along(i, t); return [lerp(a[0], b[0], m), lerp(a[1], b[1], m)]; });
  const body = d([...o, ...i.slice().reverse(), [1700, 1000]]);
  const r = rng(41);
  const stripes = [[0.16, 0, 0.99, 26, INK.mid], [0.34, 0.05, 0.97, 20, INK.pale], [0.5, 0, 0.95, 30, INK.mid], [0.66, 0.1, 0.9, 16, INK.pale], [0.8, 0, 0.93, 30, INK.mid], [0.92, 0.08, 0.85, 12, INK.pale]];
  // foam: a scalloped lip, and claws hooking down from it
  const lip = [], back = [];
  const K = 60;
  for (let k = 0; k <= K; k++) {
    const t = lerp(0.36, 1, k / K), [x, y] = along(o, t), [x0, y0] = along(o, t - 0.01), [x1, y1] = along(o, t + 0.01), l = Math.hypot(x1 - x0, y1 - y0) || 1;
    const nx = (y1 - y0) / l, ny = -(x1 - x0) / l; // outwards
    const wide = Math.sin(clamp(k / K * 0.94 + 0.02) * Math.PI) ** 0.6;
    lip.push([x - nx * 0 + nx * -1 * 34 * wide * Math.abs(Math.sin(k * 0.52)) - nx * 18 * wide, y - ny * 34 * wide * Math.abs(Math.sin(k * 0.52)) - ny * 18 * wide]);
    back.push([x + nx * 40 * wide * (0.45 + 0.55 * Math.abs(Math.sin(k * 0.37 + 0.4))), y + ny * 40 * wide * (0.45 + 0.55 * Math.abs(Math.sin(k * 0.37 + 0.4)))]);
  }
  const foam = [d([...curve(lip, { samples: 3 }), ...curve(back.reverse(), { samples: 3 })])];
  const claws = [], cuts = [];
  for (let k = 0; k < 7; k++) {
    const t = lerp(0.56, 0.97, (k / 6) ** 0.9), [x, y] = along(o, t), big = lerp(0.85, 1.3, Math.sin(((k + 1) / 8) * Math.PI));
    const inwards = lerp(0.2, 1, k / 6), dx = lerp(-10, 62, inwards) * big, dy = lerp(96, 62, inwards) * big;
    const pts = [[x, y - 6], [x + dx * 0.1 - 22 * big, y + dy * 0.5], [x + dx * 0.35 - 18 * big, y + dy * 0.98], [x + dx * 0.8 + 8 * big, y + dy * 1.16], [x + dx + 22 * big, y + dy * 0.92]];
    claws.push(ribbon(pts, (q) => 50 * big * (1 - q) ** 0.8 + 3, { samples: 8 }));
    cuts.push(gouge(x - 6, y + 6, pts[2][0] - 2, pts[2][1] - 6, 9 * big, 4 * big));
  }
  const drops = Array.from({ length: 26 }, () => { const t = r.range(0.66, 1), [x, y] = along(o, t); return [x - r.range(30, 130), y + r.range(-60, 150), r.range(0.5, 1.9)]; });
  // the line
  const cast = [
    ['scarf', INK.plum, 372], ['cap', INK.mid, 408], ['bob', INK.ochre, 360], ['none', INK.vermilion, 250], ['beanie', INK.ink, 420], ['bun', INK.sand, 378], ['brim', INK.plum, 414], ['hood', INK.mid, 352], ['none', INK.ochre, 398], ['bob', INK.plum, 380],
  ];
  const xs = [-10, 172, 346, 500, 660, 838, 1020, 1204, 1384, 1572];
  const ground = 1044;
  const hand = cast.slice(0, -1).map((c, k) => [lerp(xs[k], xs[k + 1], 0.5 + (cast[k + 1][2] - c[2]) * -0.0006), ground - Math.min(c[2], cast[k + 1][2]) * 0.43 - Math.abs(c[2] - cast[k + 1][2]) * 0.22]);
  return scene({ background: INK.sand, body: [
    halftone({ box: [0, 0, W, 620], spacing: 19, angle: 24, color: INK.ochre, size: (x, y) => clamp(0.75 - dist(x, y, 640, 640) / 900) }),
    // sea behind
    fill(waveBand(742, 1100, { amp: 10, length: 220 }), INK.mid),
    gouges({ box: [0, 760, 1000, 200], angle: 0, spacing: 17, length: 130, weight: 5, color: INK.deep, density: 0.65 }),
    fill(body, INK.deep),
    clipped(body,
      stripes.map(([m, a, b, w, c]) => fill(ribbon(between(m, a, b), (t) => w * Math.sin(clamp(0.04 + t * 0.94) * Math.PI) ** 0.7 + 1, { samples: 6 }), c)),
      [0.25, 0.42, 0.58, 0.73].map((m, k) => Array.from({ length: 9 }, (_, j) => { const t = 0.06 + j * 0.1 + (k % 2) * 0.04; const p = between(m, t, t + 0.055, 4); return fill(ribbon(p, (q) => 8 * Math.sin(clamp(q) * Math.PI) + 0.5), INK.night); })),
      fill(ribbon(i.map(([x, y]) => [x + 6, y]), 22, { smooth: false }), INK.night)),
    fill(foam.join('') , INK.paper), claws.map((c) => fill(c, INK.paper)), fill(cuts.join(''), INK.mid),
    clipped(foam[0], gouges({ box: [300, 20, 1100, 460], angle: (x) => lerp(100, 20, clamp((x - 360) / 500)) * -1 + 180, spacing: 17, length: 46, weight: 5, color: INK.pale, density: 0.6, seed: 77 })),
    dots(drops, 7, INK.paper),
    // the quay
    fill(cut([[-20, 985], [1620, 975], [1620, 1100], [-20, 1100]], { wobble: 3 }), INK.ink),
    gouges({ box: [0, 990, W, 90], angle: 2, spacing: 16, length: 110, weight: 4, color: INK.umber, density: 0.5 }),
    cast.map(([hat, coat, h], k) => person({ x: xs[k], y: ground, h, coat, hat, hatColor: hat === 'scarf' ? INK.vermilion : hat === 'beanie' ? INK.ochre : hat === 'cap' || hat === 'brim' ? INK.ink : undefined,
      hair: k % 3 === 1 ? INK.umber : INK.ink, skin: [INK.sand, INK.umber, INK.sand, INK.umber, INK.sand][k % 5], legs: coat === INK.ink ? INK.plum : INK.ink, shade: coat === INK.ink ? INK.mid : INK.ink, seed: k + 2, width: 1.04, length: k % 2 ? 0.56 : 0.66,
      hands: [hand[k - 1] ?? null, hand[k] ?? null] })),
    specks({ box: ALL, count: 240, color: INK.paper, opacity: 0.4, seed: 12 }),
  ] });
}

// ---------------------------------------------------------------- night-ferry

function nightFerry() {
  const wl = 600, x0 = 470;
  const ferry = [
    // hull
    fill(cut([[x0 - 40, 508], [x0 + 630, 500], [x0 + 584, wl + 22], [x0 + 26, wl + 22]], { wobble: 2 }), INK.ink),
    fill(cut([[x0 - 34, 520], [x0 + 624, 512], [x0 + 619, 528], [x0 - 26, 536]], { wobble: 1.5 }), INK.vermilion),
    // saloon
    fill(cut([[x0 + 60, 412], [x0 + 540, 408], [x0 + 560, 508], [x0 + 44, 510]], { wobble: 2 }), INK.plum),
    fill(cut([[x0 + 40, 404], [x0 + 560, 398], [x0 + 556, 416], [x0 + 44, 421]], { wobble: 1.5 }), INK.ink),
    // wheelhouse and funnel
    fill(cut([[x0 + 330, 318], [x0 + 470, 316], [x0 + 480, 402], [x0 + 326, 402]], { wobble: 1.5 }), INK.plum),
    fill(cut([[x0 + 312, 308], [x0 + 490, 304], [x0 + 486, 322], [x0 + 316, 324]], { wobble: 1 }), INK.ink),
    fill(cut([[x0 + 176, 270], [x0 + 246, 270], [x0 + 254, 404], [x0 + 168, 404]], { wobble: 1.5 }), INK.ink),
    fill(cut([[x0 + 174, 296], [x0 + 249, 296], [x0 + 251, 330], [x0 + 172, 330]], { wobble: 1.5 }), INK.vermilion),
    fill(rect(x0 + 398, 206, 7, 104), INK.ink), fill(rect(x0 + 376, 232, 52, 6), INK.ink), dots([[x0 + 401, 202]], 10, INK.ochre),
    // windows
    [0, 1, 2, 3, 4, 5].map((k) => fill(rect(x0 + 82 + k * 76, 436 - k * 0.6, 50, 46, { wobble: 2 }), k === 3 ? INK.sand : INK.ochre)),
    [0, 1, 2].map((k) => fill(rect(x0 + 344 + k * 42, 338, 31, 36, { wobble: 1.5 }), INK.ochre)),
    // two passengers in the light
    fill(join(''), INK.ink),
    [[x0 + 118, 482], [x0 + 338, 480], [x0 + 356, 480]].map(([x, y]) => join(fill(round(x, y - 27, 8, 9, { sides: 10 }), INK.ink), fill(cut([[x - 12, y], [x - 9, y - 17], [x + 9, y - 17], [x + 12, y]], { wobble: 0.6 }), INK.ink))),
  ];
  const smoke = [[x0 + 210, 262], [x0 + 170, 214], [x0 + 60, 196], [x0 - 90, 204], [x0 - 260, 170], [x0 - 520, 150]];
  const bands = [[606, INK.night, 8, 180], [668, INK.ink, 12, 240], [752, INK.night, 16, 300], [856, INK.ink, 22, 380], [968, INK.night, 26, 460]];
  const r = rng(5);
  const cols = [...[0, 1, 2, 3, 4, 5].map((k) => [x0 + 107 + k * 76, 50]), [x0 + 402, 80]];
  return scene({ background: INK.deep, body: [
    gouges({ box: [0, -20, W, 660], angle: -19, spacing: 17, length: 170, weight: 6.5, color: INK.night, density: (x, y) => clamp(1.15 - y / 700), seed: 3 }),
    gouges({ box: [0, -20, W, 640], angle: -19, spacing: 24, length: 190, weight: 5, color: INK.mid, density: (x, y) => clamp(0.15 + (y - 60) / 620 - Math.abs(x - 760) / 2400), seed: 14 }),
    fill(ribbon(smoke, (t) => lerp(30, 110, t) * (0.86 + 0.14 * Math.sin(t * 26)), { samples: 12 }), INK.night),
    clipped(ribbon(smoke, (t) => lerp(30, 110, t), { samples: 12 }), gouges({ box: [0, 80, 760, 220], angle: 8, spacing: 14, length: 80, weight: 4, color: INK.mid, density: 0.5, seed: 9 })),
    // far shore
    fill(d([[-20, 606], ...Array.from({ length: 42 }, (_, k) => { const x = -20 + k * 40; return [x, 590 - 18 * noise2(x / 170, 3) - (k % 7 === 3 ? 14 : 0)]; }), [1620, 606]]), INK.ink),
    dots(Array.from({ length: 22 }, () => [r.range(0, 1) < 0.5 ? r.range(20, 400) : r.range(1120, 1580), r.range(580, 588), r.range(0.6, 1.2)]), 4, INK.ochre),
    ferry,
    bands.map(([y, c, amp, length], k) => join(
      fill(waveBand(y, 1100, { amp, length, phase: k * 97, sharp: 0.55 }), c),
      gouges({ box: [0, y + amp + 6, W, 90 + k * 14], angle: 0, spacing: 20 + k * 4, length: 90 + k * 26, weight: 4.5 + k, color: c === INK.ink ? INK.deep : INK.mid, seed: k + 60, density: (x) => clamp(0.55 - Math.abs(x - 770) / 2000) * (0.4 + noise2(x / 130, k, 5)) }),
    )),
    // light, broken on the waves
    cols.map(([x, w], k) => glitter({ x: x + (k % 2 ? 6 : -8), y: 630 + (k * 7) % 11, width: w * 1.25, height: 400 - Math.abs(k - 2.6) * 60 + (k % 2) * 40, rows: 13 + (k * 5) % 4, color: k === 6 ? INK.sand : INK.ochre, spread: 3.4, weight: 13, seed: 90 + k * 13 })),
    glitter({ x: x0 + 610, y: 640, width: 30, height: 150, rows: 7, color: INK.vermilion, spread: 2, weight: 8, seed: 7 }),
    specks({ box: ALL, count: 260, color: INK.pale, opacity: 0.4, seed: 21 }),
  ] });
}

// ---------------------------------------------------------------- pilot

function pilot() {
  const C = [600, 640];
  const skin = INK.umber;
  const spoke = (a) => rotate(a, C[0], C[1],
    fill(cut([[585, 640], [615, 640], [612, 130], [588, 130]], { wobble: 1.5 }), INK.umber),
    fill(blob([[584, 128], [570, 60], [580, -8], [600, -26], [620, -8], [630, 60], [616, 128]], { wobble: 1 }), INK.umber),
    fill(gouge(592, 10, 588, 110, 8), INK.ochre), fill(gouge(594, 200, 592, 470, 8), INK.ochre),
    fill(rect(576, 216, 48, 26), INK.ochre));
  const ring = (r1, r2, c) => fill(round(...C, r1, r1, { sides: 84 }) + round(...C, r2, r2, { sides: 84 }), c, 'fill-rule="evenodd"');
  const face = blob([[600, 468], [530, 480], [486, 540], [478, 620], [488, 700], [520, 776], [566, 826], [602, 838], [640, 826], [684, 776], [714, 700], [722, 620], [714, 540], [670, 480]], { wobble: 0.6 });
  const coat = blob([[600, 1010], [470, 1000], [330, 1050], [206, 1130], [140, 1290], [110, 1560], [1090, 1560], [1060, 1290], [994, 1130], [870, 1050], [730, 1000]], { wobble: 1.5, samples: 8 });
  return scene({ width: 1200, height: 1500, background: INK.pale, body: [
    // weather
    gouges({ box: [0, 0, 1200, 900], angle: -14, spacing: 24, length: 150, weight: 6, color: INK.paper, density: (x, y) => 0.3 + 0.4 * noise2(x / 300, y / 120, 4), seed: 6 }),
    fill(waveBand(900, 1560, { x2: 1240, amp: 14, length: 260 }), INK.mid),
    fill(waveBand(1010, 1560, { x2: 1240, amp: 18, length: 320, phase: 120 }), INK.deep),
    gouges({ box: [0, 920, 1200, 300], angle: 0, spacing: 22, length: 120, weight: 6, color: INK.pale, density: 0.5, seed: 4 }),
    // wheel
    [0, 45, 90, 135, 180, 225, 270, 315].map((a) => spoke(a + 22.5)),
    move(8, 8, ring(470, 388, INK.ink)), ring(468, 386, INK.ochre), ring(402, 388, INK.umber), ring(466, 454, INK.umber),
    Array.from({ length: 48 }, (_, k) => { const a = (k / 48) * 6.283 + 0.06; return fill(gouge(C[0] + Math.cos(a) * 412, C[1] + Math.sin(a) * 412, C[0] + Math.cos(a + 0.04) * 446, C[1] + Math.sin(a + 0.04) * 446, 6), INK.umber); }),
    // hair behind
    fill(blob([[600, 420], [470, 450], [430, 560], [424, 700], [440, 830], [500, 880], [600, 860], [704, 880], [764, 830], [780, 700], [772, 560], [730, 450]], { wobble: 1 }), INK.ink),
    // neck and coat
    fill(cut([[536, 770], [668, 770], [690, 1040], [514, 1040]], { wobble: 1.5 }), skin),
    fill(blob([[530, 790], [566, 836], [604, 852], [640, 836], [676, 780], [700, 1040], [640, 1040], [616, 950], [560, 880]], { wobble: 0.8 }), INK.ink),
    fill(coat, INK.night),
    clipped(coat,
      gouges({ box: [100, 990, 560, 520], angle: 72, spacing: 20, length: 110, weight: 6, color: INK.mid, density: (x) => clamp(0.95 - (x - 120) / 380), seed: 5 }),
      gouges({ box: [780, 1000, 320, 520], angle: -70, spacing: 22, length: 110, weight: 5, color: INK.deep, density: (x) => clamp((x - 760) / 300), seed: 15 }),
      fill(cut([[596, 1100], [606, 1100], [612, 1520], [600, 1520]]), INK.ink)),
    // scarf
    fill(blob([[492, 930], [520, 1000], [600, 1040], [684, 1000], [712, 930], [740, 1000], [700, 1080], [600, 1120], [500, 1080], [464, 1000]], { wobble: 1 }), INK.vermilion),
    fill(blob([[560, 1076], [640, 1076], [680, 1260], [600, 1300], [566, 1240]], { wobble: 1 }), INK.vermilion),
    fill([gouge(500, 990, 590, 1070, 8), gouge(700, 990, 620, 1070, 8), gouge(490, 1030, 570, 1090, 7), gouge(598, 1110, 612, 1260, 8), gouge(630, 1110, 650, 1240, 7)].join(''), INK.ink),
    // collars
    fill(cut([[470, 960], [500, 1010], [566, 1150], [452, 1190], [372, 1050]], { wobble: 2 }), INK.ink), fill(cut([[730, 960], [700, 1010], [644, 1150], [750, 1190], [830, 1050]], { wobble: 2 }), INK.ink),
    fill([gouge(474, 976, 382, 1046, 8), gouge(380, 1060, 452, 1180, 8)].join(''), INK.mid),
    [[450, 1270], [458, 1410], [760, 1270], [752, 1410]].map(([x, y]) => join(fill(round(x + 4, y + 5, 24), INK.ink), fill(round(x, y, 24), INK.ochre), fill(gouge(x - 12, y + 6, x + 12, y - 4, 5), INK.umber))),
    // face
    fill(face, skin),
    clipped(face,
      gouges({ box: [470, 470, 150, 380], angle: 76, spacing: 11, length: 60, weight: 6, color: INK.ochre, density: (x, y) => clamp(1 - Math.abs(x - 505 - (y > 700 ? (y - 700) * 0.42 : 0)) / 46), seed: 4 }),
      // the shadow plane down the nose
      fill(blob([[618, 470], [612, 560], [604, 604], [606, 660], [628, 706], [612, 722], [616, 752], [622, 790], [612, 846], [740, 846], [760, 600], [740, 470]], { wobble: 0.8, samples: 6 }), INK.plum),
      gouges({ box: [640, 470, 90, 380], angle: 80, spacing: 11, length: 50, weight: 5, color: INK.ink, density: (x) => clamp((x - 660) / 60), seed: 8 })),
    // features
    fill([gouge(512, 590, 582, 584, 11, -5), gouge(630, 584, 698, 592, 11, -5)].join(''), INK.ink),
    [[548, 630, 1], [660, 630, -1]].map(([x, y]) => join(
      fill(blob([[x - 32, y + 2], [x - 12, y - 14], [x + 12, y - 14], [x + 32, y + 2], [x + 10, y + 13], [x - 10, y + 13]], { wobble: 0.3 }), INK.paper),
      fill(round(x + 4, y, 13, 13, { sides: 14, wobble: 0.3 }), INK.ink),
      fill(gouge(x - 38, y + 1, x + 38, y, 10, -9.5), INK.ink))),
    fill(gouge(574, 718, 620, 722, 9, 5), INK.ink),
    fill(gouge(556, 770, 652, 770, 13, -3), INK.vermilion), fill(gouge(566, 776, 644, 776, 14, 5), INK.vermilion), fill(gouge(552, 771, 656, 771, 4.5, 1), INK.ink),
    // hair over the temples, ear-rings
    fill(blob([[490, 500], [452, 540], [440, 700], [462, 800], [486, 770], [480, 680], [484, 590], [510, 530]], { wobble: 0.8 }), INK.ink),
    fill(blob([[712, 500], [750, 540], [764, 700], [742, 800], [716, 770], [722, 680], [718, 590], [690, 530]], { wobble: 0.8 }), INK.ink),
    [[472, 806], [732, 806]].map(([x, y]) => fill(round(x, y, 14), INK.ochre)),
    // cap
    fill(blob([[600, 290], [470, 300], [376, 366], [360, 414], [436, 452], [470, 500], [600, 530], [732, 500], [766, 452], [842, 414], [826, 366], [730, 300]], { wobble: 1 }), INK.paper),
    clipped(blob([[600, 290], [470, 300], [376, 366], [360, 414], [436, 452], [470, 500], [600, 530], [732, 500], [766, 452], [842, 414], [826, 366], [730, 300]], { wobble: 1 }),
      gouges({ box: [600, 280, 260, 220], angle: 30, spacing: 14, length: 60, weight: 5, color: INK.mid, density: (x) => clamp((x - 620) / 200), seed: 2 })),
    fill(d([...curve([[438, 454], [520, 430], [600, 424], [682, 430], [764, 454]]), ...curve([[752, 526], [680, 502], [600, 496], [520, 502], [450, 526]])]), INK.ink),
    fill(blob([[446, 516], [520, 494], [600, 488], [680, 494], [756, 516], [742, 556], [680, 574], [600, 584], [520, 574], [460, 556]], { wobble: 0.8 }), INK.ink),
    fill(gouge(480, 552, 640, 572, 8, 7), INK.mid),
    fill(ribbon([[452, 514], [520, 494], [600, 488], [680, 494], [750, 514]], 9, { samples: 8 }), INK.ochre), dots([[456, 512], [746, 512]], 9, INK.ochre),
    // badge: an anchor
    fill(round(600, 432, 46, 50), INK.ochre), line('M600 400V464M582 414H618M572 444Q578 466 600 466Q622 466 628 444', INK.ink, 8),
    specks({ box: TALL, count: 260, color: INK.paper, opacity: 0.4, seed: 3 }),
  ] });
}

// ---------------------------------------------------------------- lamplighter

function lamplighter() {
  const L = [770, 330];
  const rail = (t, o) => [lerp(270, 712, t) + o * lerp(1, 0.66, t), lerp(1480, 590, t)];
  const bar = (pts, w) => fill(ribbon(pts, w, { smooth: false }), INK.ink);
  const house = (x, w, y, c, roof, seed) => join(fill(cut([[x, 1540], [x, y], [x + w * 0.5, y - roof], [x + w, y], [x + w, 1540]], { wobble: 3, seed }), c));
  const limb = (pts, w1, w2) => ribbon(pts, (t) => lerp(w1, w2, t), { samples: 10 });
  const coat = blob([[520, 642], [566, 622], [618, 650], [632, 710], [606, 800], [590, 880], [574, 946], [500, 940], [420, 980], [430, 880], [462, 770], [488, 690]], { wobble: 1.2 });
  return scene({ width: 1200, height: 1500, background: INK.night, body: [
    // the lamp's breath in the fog: rings of dots, then cut rays
    halftone({ box: TALL, spacing: 35, angle: 18, color: INK.deep, size: (x, y) => clamp(1.3 - dist(x, y, ...L) / 880) }),
    fill(round(...L, 400, 400), INK.mid), 
    clipped(round(...L, 400, 400), gouges({ box: [360, -80, 820, 820], angle: (x, y) => (Math.atan2(y - L[1], x - L[0]) * 180) / Math.PI + 90, spacing: 17, length: 54, weight: 7, color: INK.deep, seed: 2, density: (x, y) => clamp((dist(x, y, ...L) - 250) / 170) })),
    fill(round(...L, 262, 262), INK.ochre),
    clipped(round(...L, 262, 262), fill(rays(...L, { inner: 120, outer: 250, count: 40, duty: 0.34, seed: 5 }), INK.sand)),
    // houses across the street
    house(-40, 250, 1010, INK.ink, 150, 1), house(930, 220, 1060, INK.ink, 130, 2), house(1120, 180, 960, INK.ink, 120, 3), house(190, 160, 1150, INK.ink, 90, 4),
    windows({ x: 10, y: 1060, w: 170, h: 300, cols: 2, rows: 3, lit: 0.34, color: INK.ochre, dark: INK.deep, seed: 3 }),
    windows({ x: 965, y: 1110, w: 150, h: 260, cols: 2, rows: 3, lit: 0.3, color: INK.ochre, dark: INK.deep, seed: 8 }),
    // fog at the feet
    fill(rect(-20, 1400, 1240, 130, { wobble: 4 }), INK.ink), fill(fogBand(-300, 900, 1300, 46, { seed: 4 }), INK.deep), fill(fogBand(420, 1560, 1250, 40, { seed: 9 }), INK.deep), fill(fogBand(100, 1460, 1366, 40, { seed: 6 }), INK.mid),
    gouges({ box: [0, 1280, 1200, 220], angle: 0, spacing: 20, length: 140, weight: 6, color: INK.pale, density: 0.32, seed: 4 }),
    // post
    fill(cut([[752, 430], [788, 430], [796, 1400], [744, 1400]], { wobble: 2 }), INK.ink),
    fill(cut([[728, 1380], [812, 1380], [836, 1520], [704, 1520]], { wobble: 2 }), INK.ink), fill(rect(734, 1000, 72, 26), INK.ink), fill(rect(730, 640, 80, 22), INK.ink),
    fill(gouge(756, 470, 752, 1000, 9), INK.ochre), fill(gouge(752, 1040, 748, 1370, 8), INK.mid),
    fill(ribbon([[640, 462], [770, 452], [900, 462]], (t) => 18, { samples: 6 }), INK.ink), dots([[640, 462], [900, 462]], 17, INK.ink),
    // lantern
    fill(cut([[690, 214], [850, 214], [816, 428], [724, 428]], { wobble: 2 }), INK.ink),
    fill(cut([[712, 232], [762, 232], [762, 410], [738, 410]], { wobble: 1 }), INK.paper), fill(cut([[778, 232], [828, 232], [802, 410], [778, 410]], { wobble: 1 }), INK.paper),
    fill(blob([[770, 270], [792, 320], [786, 360], [770, 372], [754, 360], [748, 320]], { wobble: 0.5 }), INK.vermilion), fill(blob([[770, 312], [780, 340], [770, 366], [760, 340]], { wobble: 0.3 }), INK.ochre),
    fill(cut([[664, 216], [712, 148], [828, 148], [876, 216]], { wobble: 2 }), INK.ink), fill(cut([[724, 150], [770, 104], [816, 150]], { wobble: 1 }), INK.ink), dots([[770, 92]], 15, INK.ink),
    // ladder
    bar([rail(-0.05, -62), rail(1, -62)], 20), bar([rail(-0.05, 62), rail(1.02, 62)], 20),
    Array.from({ length: 13 }, (_, k) => bar([rail(0.02 + k * 0.075, -66), rail(0.02 + k * 0.075, 66)], 14)),
    fill([gouge(...rail(0.55, 58), ...rail(1.02, 56), 7), gouge(...rail(0.1, 58), ...rail(0.4, 58), 5)].join(''), INK.ochre),
    // the lamplighter: far leg, near leg, coat, arms, head
    fill(limb([[545, 900], [600, 985], [572, 1072]], 84, 52), INK.ink), fill(blob([[546, 1060], [600, 1060], [640, 1092], [636, 1112], [548, 1112]], { wobble: 1 }), INK.ink),
    fill(limb([[480, 900], [470, 1050], [446, 1170]], 92, 54), INK.ink), fill(blob([[418, 1160], [474, 1160], [520, 1196], [516, 1216], [420, 1216]], { wobble: 1 }), INK.ink),
    fill(limb([[590, 690], [640, 730], [708, 640]], 60, 40), INK.ink), fill(round(714, 630, 23, 24, { sides: 10 }), INK.umber),
    fill(coat, INK.plum),
    clipped(coat, gouges({ box: [400, 600, 260, 400], angle: 104, spacing: 15, length: 100, weight: 6, color: INK.ink, density: (x, y) => clamp(1 - (x - 430 + (y - 640) * 0.18) / 110), seed: 3 }), gouges({ box: [500, 600, 160, 360], angle: 102, spacing: 13, length: 90, weight: 6, color: INK.ochre, density: (x, y) => clamp((x - 560 + (y - 640) * 0.16) / 60), seed: 9 })),
    fill(limb([[570, 690], [656, 606], [682, 462]], 82, 48), INK.plum), fill(limb([[676, 504], [683, 458]], 56, 52), INK.ink), fill(gouge(640, 668, 698, 520, 10, 3), INK.ochre), fill(ribbon([[664, 494], [700, 404], [744, 372]], (t) => 11, { smooth: false }), INK.ink), 
    fill(blob([[660, 452], [668, 424], [688, 406], [708, 404], [710, 424], [704, 446], [696, 462]], { wobble: 0.5 }), INK.umber),
    // scarf, head, cap
    fill(blob([[496, 634], [536, 610], [590, 634], [588, 664], [524, 664]], { wobble: 0.8 }), INK.vermilion),
    fill(ribbon([[510, 646], [450, 640], [404, 672], [354, 652]], (t) => lerp(30, 46, t), { samples: 8 }), INK.vermilion),
    fill([gouge(486, 650, 386, 668, 6), gouge(452, 634, 372, 650, 5)].join(''), INK.ink),
    move(-34, 10, rotate(-20, 566, 556, fill(blob([[520, 520], [566, 496], [608, 512], [614, 544], [638, 572], [618, 578], [620, 592], [610, 612], [580, 622], [546, 612], [522, 580]], { wobble: 0.6 }), INK.umber),
      fill(gouge(588, 548, 606, 546, 6), INK.ink), fill(gouge(596, 600, 620, 594, 5), INK.ink), fill(gouge(618, 548, 634, 572, 5), INK.ochre),
      fill(blob([[514, 556], [520, 520], [540, 520], [548, 556], [536, 596], [524, 590]], { wobble: 0.6 }), INK.ink),
      fill(blob([[500, 536], [506, 490], [560, 462], [616, 484], [630, 508], [668, 518], [662, 530], [610, 528], [560, 524]], { wobble: 0.8 }), INK.ink), fill(gouge(560, 474, 624, 502, 6, -3), INK.ochre))),
    specks({ box: TALL, count: 300, color: INK.sand, opacity: 0.4, seed: 8 }),
  ] });
}

// ---------------------------------------------------------------- baker

function baker() {
  const C = [690, 640];
  const arch = (w, h, base) => d([[C[0] - w, base], ...Array.from({ length: 33 }, (_, k) => { const a = Math.PI * (1 + k / 32); return [C[0] + Math.cos(a) * w, C[1] + Math.sin(a) * h]; }), [C[0] + w, base]]);
  const mouth = arch(330, 330, 900);
  const stones = Array.from({ length: 13 }, (_, k) => { const a = Math.PI * (1 + k / 13) + 0.02, b = Math.PI * (1 + (k + 1) / 13) - 0.02, p = (t, q) => [C[0] + Math.cos(t) * q, C[1] + Math.sin(t) * q]; return cut([p(a, 350), p((a + b) / 2, 354), p(b, 350), p(b, 458), p((a + b) / 2, 464), p(a, 458)], { wobble: 4, step: 60 }); });
  const r = rng(9);
  const bricks = [];
  for (let j = 0; j < 15; j++) for (let i = -1; i < 9; i++) { const x = i * 152 + (j % 2) * 76, y = j * 66; if (y < 930) bricks.push(cut([[x + 5, y + 5], [x + 145, y + 5], [x + 145, y + 59], [x + 5, y + 59]], { wobble: 3, step: 60 })); }
  const loaf = (x, y, w, c = INK.umber) => join(fill(blob([[x - w / 2, y], [x - w * 0.42, y - w * 0.3], [x, y - w * 0.42], [x + w * 0.42, y - w * 0.3], [x + w / 2, y], [x, y + 8]], { wobble: 1 }), c), fill([-0.2, 0.04, 0.28].map((o) => gouge(x + w * o - w * 0.08, y - w * 0.1, x + w * o + w * 0.03, y - w * 0.33, w * 0.09)).join(''), INK.sand));
  const bx = 400, by = 1455, h = 990;
  const skirt = cut([[bx - 120, by - 562], [bx + 120, by - 562], [bx + 150, by - 400], [bx + 172, by - 204], [bx - 172, by - 204], [bx - 150, by - 400]], { wobble: 3, step: 60 });
  return scene({ width: 1200, height: 1500, background: INK.ink, body: [
    fill(bricks.join(''), INK.plum),
    clipped(bricks.join(''), gouges({ box: [0, 0, 1200, 940], angle: -6, spacing: 13, length: 60, weight: 6, color: INK.vermilion, seed: 3, density: (x, y) => clamp(1.15 - dist(x, y, ...C) / 640) })),
    fill(arch(476, 476, 930), INK.ink),
    fill(stones.join(''), INK.umber), clipped(stones.join(''), gouges({ box: [200, 150, 980, 520], angle: (x, y) => (Math.atan2(y - C[1], x - C[0]) * 180) / Math.PI, spacing: 15, length: 60, weight: 6, color: INK.ochre, density: (x, y) => clamp((440 - dist(x, y, ...C)) / 80), seed: 4 })),
    fill(cut([[C[0] - 458, 640], [C[0] - 350, 640], [C[0] - 350, 900], [C[0] - 458, 900]], { wobble: 3 }) + cut([[C[0] + 350, 640], [C[0] + 458, 640], [C[0] + 458, 900], [C[0] + 350, 900]], { wobble: 3 }), INK.umber),
    // fire
    fill(mouth, INK.vermilion),
    clipped(mouth,
      fill(round(C[0] + 10, 850, 300, 420), INK.ochre),
      halftone({ box: [340, 300, 700, 620], spacing: 22, angle: 20, color: INK.ochre, size: (x, y) => clamp(1.5 - dist(x, (y - 850) / 1.35 + 850, C[0] + 10, 850) / 330) }),
      fill(round(C[0] + 10, 880, 200, 270), INK.sand),
      fill(rays(C[0] + 10, 880, { inner: 230, outer: 420, count: 30, from: 185, to: 355, duty: 0.35, seed: 6 }), INK.sand),
      loaf(960, 884, 110), loaf(640, 884, 110), loaf(740, 890, 96)),
    // hearth shelf
    fill(cut([[180, 896], [1210, 896], [1210, 962], [180, 962]], { wobble: 3 }), INK.ink), fill(cut([[200, 894], [1210, 894], [1210, 908], [200, 908]], { wobble: 3 }), INK.ochre),
    // below the hearth
    fill(rect(-20, 962, 1240, 560), INK.ink),
    gouges({ box: [0, 970, 1200, 480], angle: 88, spacing: 34, length: 150, weight: 8, color: INK.plum, density: 0.8, seed: 8 }),
    fill(cut([[-20, 1400], [1220, 1392], [1220, 1520], [-20, 1520]], { wobble: 3 }), INK.umber),
    gouges({ box: [0, 1400, 1200, 110], angle: -3, spacing: 18, length: 160, weight: 6, color: INK.ochre, density: (x) => clamp(1 - Math.abs(x - 760) / 560), seed: 8 }),
    // rack of loaves
    fill(rect(830, 1130, 400, 20), INK.umber), fill(rect(830, 1290, 400, 20), INK.umber), fill(rect(838, 1040, 18, 400), INK.umber),
    loaf(945, 1128, 160, INK.ochre), loaf(1120, 1128, 160, INK.ochre), loaf(945, 1288, 160, INK.ochre), loaf(1120, 1288, 160, INK.ochre),
    // peel
    fill(ribbon([[420, 968], [560, 910], [770, 822]], 24, { smooth: false }), INK.umber), fill(cut([[730, 812], [900, 742], [936, 812], [770, 862]], { wobble: 2 }), INK.ink), loaf(836, 800, 140),
    fill(gouge(590, 896, 740, 834, 7), INK.ochre),
    // the baker, from behind
    person({ x: bx, y: by, h, coat: INK.deep, legs: INK.plum, skin: INK.umber, hair: INK.ink, hat: 'none', hands: [[bx - 112, 980], [566, 908]], length: 0.5, seed: 3, shade: INK.ink, width: 0.98 }),
    // apron: skirt, bow, crossed straps
    fill(skirt, INK.paper),
    clipped(skirt, gouges({ box: [bx - 170, by - 520, 150, 320], angle: 97, spacing: 15, length: 80, weight: 6, color: INK.mid, density: (x) => clamp(0.95 - (x - bx + 160) / 120), seed: 5 })),
    fill(gouge(bx + 4, by - 500, bx + 6, by - 190, 15), INK.plum),
    fill(ribbon([[bx - 92, by - 818], [bx - 10, by - 690], [bx + 112, by - 556]], 26, { samples: 8 }), INK.paper), fill(ribbon([[bx + 92, by - 818], [bx + 10, by - 690], [bx - 112, by - 556]], 26, { samples: 8 }), INK.paper),
    fill(blob([[bx, by - 556], [bx - 40, by - 596], [bx - 84, by - 580], [bx - 78, by - 532], [bx - 36, by - 532]], { wobble: 0.8 }), INK.paper), fill(blob([[bx, by - 556], [bx + 40, by - 596], [bx + 84, by - 580], [bx + 78, by - 532], [bx + 36, by - 532]], { wobble: 0.8 }), INK.paper),
    fill(ribbon([[bx, by - 556], [bx - 26, by - 480], [bx - 34, by - 400]], (t) => 20, { samples: 6 }) + ribbon([[bx, by - 556], [bx + 22, by - 480], [bx + 40, by - 410]], (t) => 20, { samples: 6 }), INK.sand),
    fill([gouge(bx - 70, by - 566, bx - 20, by - 556, 6), gouge(bx + 70, by - 566, bx + 20, by - 556, 6), gouge(bx - 118, by - 552, bx + 118, by - 550, 5)].join(''), INK.mid), dots([[bx, by - 556]], 17, INK.sand),
    // baker's cap
    fill(blob([[bx - 66, by - 930], [bx - 84, by - 990], [bx - 60, by - 1040], [bx, by - 1056], [bx + 60, by - 1040], [bx + 84, by - 990], [bx + 66, by - 930], [bx, by - 916]], { wobble: 1 }), INK.paper),
    fill([gouge(bx - 66, by - 936, bx + 66, by - 936, 7, 5), gouge(bx - 40, by - 1020, bx - 44, by - 950, 6), gouge(bx - 8, by - 1030, bx - 10, by - 944, 5)].join(''), INK.mid),
    // rim light
    fill([gouge(bx + 118, by - 800, bx + 126, by - 700, 9), gouge(bx + 60, by - 910, bx + 40, by - 850, 8)].join(''), INK.ochre),
    specks({ box: TALL, count: 300, color: INK.sand, opacity: 0.4, seed: 8 }),
  ] });
}

// ---------------------------------------------------------------- lighthouse

function lighthouse() {
  const lamp = [452, 268], tx = 452;
  const beam = d([[lamp[0] + 20, lamp[1] - 12], [1640, -30], [1640, 500], [lamp[0] + 20, lamp[1] + 14]]);
  const back = d([[lamp[0] - 20, lamp[1] - 10], [-40, 190], [-40, 330], [lamp[0] - 20, lamp[1] + 12]]);
  const tower = [[tx - 62, 330], [tx + 62, 330], [tx + 104, 800], [tx - 104, 800]];
  const band = (a, b) => { const w = (t) => lerp(62, 104, t), y = (t) => lerp(330, 800, t); return cut([[tx - w(a), y(a) + 4], [tx + w(a), y(a) - 4], [tx + w(b), y(b) - 4], [tx - w(b), y(b) + 4]], { wobble: 2 }); };
  const r = rng(12);
  const away = (x, y) => { const t = clamp((x - lamp[0]) / 1190), top = lerp(lamp[1], -30, t), low = lerp(lamp[1], 500, t); return x < lamp[0] ? 200 : y < top ? top - y : y > low ? y - low : 0; };
  const grains = specks({ box: [0, 0, W, 790], count: 2600, size: 5.2, color: INK.mid, opacity: 1, seed: 4 });
  const rock = cut([[-30, 1100], [-30, 930], [60, 890], [130, 830], [250, 812], [330, 776], [420, 790], [520, 772], [600, 800], [680, 850], [740, 866], [800, 930], [900, 970], [960, 1100]], { wobble: 8, step: 46 });
  return scene({ background: INK.night, body: [
    grains,
    gouges({ box: [0, 0, W, 800], angle: 6, spacing: 26, length: 60, weight: 5, color: INK.deep, density: (x, y) => clamp(0.95 - away(x, y) / 520), seed: 3 }),
    fill(back, INK.mid),
    fill(beam, INK.ochre),
    clipped(beam,
      gouges({ box: [440, -30, 1180, 560], angle: (x, y) => (Math.atan2(y - lamp[1], x - lamp[0]) * 180) / Math.PI, spacing: 14, length: 150, weight: 6.5, color: INK.sand, density: (x) => clamp(1.05 - (x - 440) / 900), seed: 7 }),
      gouges({ box: [900, -30, 720, 560], angle: (x, y) => (Math.atan2(y - lamp[1], x - lamp[0]) * 180) / Math.PI, spacing: 18, length: 110, weight: 6, color: INK.night, density: (x) => clamp((x - 1000) / 900), seed: 17 })),
    fill(d([[lamp[0] + 20, lamp[1] - 5], [1640, 90], [1640, 330], [lamp[0] + 20, lamp[1] + 7]]), INK.sand, 'opacity="0.55"'),
    // sea
    [[790, INK.deep, 9, 210], [850, INK.night, 13, 280], [930, INK.deep, 18, 350], [1010, INK.night, 22, 440]].map(([y, c, amp, length], k) => join(
      fill(waveBand(y, 1100, { amp, length, phase: k * 120 }), c),
      gouges({ box: [0, y + amp, W, 66], angle: 0, spacing: 17 + 3 * k, length: 100 + 20 * k, weight: 5 + k * 0.7, color: INK.mid, seed: k + 4, density: (x) => clamp((x - 560) / 1200) * 0.8 }))),
    glitter({ x: 1330, y: 806, width: 380, height: 240, rows: 15, color: INK.ochre, spread: 1.3, weight: 9, seed: 6 }),
    // tower
    fill(cut(tower, { wobble: 1.5 }), INK.paper), fill(band(0.2, 0.4), INK.vermilion), fill(band(0.6, 0.8), INK.vermilion),
    clipped(cut(tower, { wobble: 1.5 }), gouges({ box: [tx - 110, 330, 220, 480], angle: 92, spacing: 12, length: 80, weight: 6, color: INK.ink, density: (x, y) => clamp((tx + 20 - x) / (70 + (y - 330) * 0.08)), seed: 6 })),
    [[tx + 18, 470], [tx + 24, 660]].map(([x, y]) => fill(rect(x, y, 22, 40), INK.ink)), 
    fill(blob([[tx - 24, 802], [tx - 24, 744], [tx, 726], [tx + 24, 744], [tx + 24, 802]], { wobble: 0.8, samples: 4 }), INK.ink),
    fill(cut([[tx - 88, 322], [tx + 88, 322], [tx + 76, 348], [tx - 76, 348]], { wobble: 1.5 }), INK.ink), 
    [-80, -48, -16, 16, 48, 80].map((o) => fill(rect(tx + o - 3, 290, 6, 36, { wobble: 1 }), INK.ink)), fill(rect(tx - 88, 286, 176, 7, { wobble: 1 }), INK.ink),
    fill(rect(tx - 44, 222, 88, 100, { wobble: 1.5 }), INK.ochre), fill(round(...lamp, 34, 34), INK.paper), [-44, -3, 38].map((o) => fill(rect(tx + o, 222, 6, 100, { wobble: 1 }), INK.ink)),
    fill(blob([[tx - 62, 226], [tx - 44, 180], [tx, 158], [tx + 44, 180], [tx + 62, 226]], { wobble: 1, samples: 6 }), INK.vermilion), fill(rect(tx - 60, 216, 120, 12), INK.ink), fill(rect(tx - 3, 118, 6, 46), INK.ink), dots([[tx, 150]], 10, INK.ink),
    // rock
    fill(rock, INK.ink),
    clipped(rock, gouges({ box: [0, 770, 960, 320], angle: (x) => 50 + 40 * noise2(x / 150, 2), spacing: 21, length: 70, weight: 8, color: INK.mid, density: (x, y) => clamp(noise2(x / 90, y / 60, 8) * 1.6 - 0.45), seed: 4 })),
    // surf at its foot
    fill(blob([[650, 1006], [700, 976], [742, 986], [776, 948], [812, 968], [838, 930], [872, 956], [900, 940], [930, 968], [968, 962], [1000, 986], [1060, 996], [1010, 1008], [930, 1002], [880, 1022], [800, 1010], [740, 1024]], { wobble: 0.8 }), INK.paper),
    fill([gouge(700, 1004, 790, 990, 9), gouge(800, 992, 850, 962, 8), gouge(872, 996, 940, 980, 8)].join(''), INK.mid),
    fill([gouge(720, 1046, 960, 1040, 10), gouge(980, 1030, 1180, 1022, 9), gouge(-40, 1036, 240, 1030, 12), gouge(120, 1056, 330, 1052, 8)].join(''), INK.paper),
    dots(Array.from({ length: 22 }, () => [r.range(720, 1010), r.range(925, 990), r.range(0.5, 1.3)]), 7, INK.paper),
    specks({ box: ALL, count: 220, color: INK.paper, opacity: 0.45, seed: 9 }),
  ] });
}

// ---------------------------------------------------------------- eels

function eels() {
  const C = [800, 540];
  const at = (a, r) => [C[0] + Math.cos(a) * r * 1.28, C[1] + Math.sin(a) * r * 0.94];
  const radius = (t) => 66 * Math.exp(t * 0.252); // t in radians from the eye outwards
  const arms = 5, colors = [INK.deep, INK.ochre, INK.mid, INK.plum, INK.vermilion];
  const bellies = [INK.pale, INK.paper, INK.deep, INK.sand, INK.sand];
  const out = [];
  const r = rng(4);
  // each arm of the spiral carries several eels, nose to tail, noses inward
  const spans = [[0.2, 3.75], [4.0, 7.5], [7.72, 11.0], [11.2, 14.4]];
  const list = [];
  for (let k = 0; k < arms; k++) spans.forEach(([a, b], j) => list.push([k, j, a + 0.35 * ((k * 3) % arms) / arms, b + 0.35 * ((k * 3) % arms) / arms]));
  list.sort((p, q) => p[2] - q[2]);
  for (const [k, j, a, b] of list) {
    const color = k === 4 ? (j === 1 ? INK.vermilion : j === 3 ? INK.deep : INK.mid) : colors[(k + j * 2) % 4];
    const belly = color === INK.vermilion ? INK.sand : bellies[colors.indexOf(color)];
    const off = (k / arms) * Math.PI * 2;
    const pts = Array.from({ length: 30 }, (_, i) => { const t = lerp(a, b, i / 29), wig = 1 + 0.03 * Math.sin(t * 5 + k * 2); return at(t + off, radius(t) * wig); });
    const mean = (t) => radius(lerp(a, b, t)) * 0.25;
    const w = (t) => mean(t) * (t < 0.07 ? 0.5 + 0.5 * Math.sin((t / 0.07) * Math.PI / 2) : 1) * (t > 0.45 ? (1 - (t - 0.45) / 0.56) ** 0.75 + 0.03 : 1);
    const body = ribbon(pts, w, { samples: 6 });
    const [hx, hy] = pts[0], [nx, ny] = pts[2], ha = (Math.atan2(hy - ny, hx - nx) * 180) / Math.PI, s = mean(0);
    out.push(
      fill(ribbon(pts.map(([x, y]) => [x + 7, y + 9]), (t) => w(t) * 1.04, { samples: 6 }), INK.ink),
      fill(body, color),
      clipped(body,
        fill(ribbon(pts.map(([x, y]) => [lerp(x, C[0], 0.036 * 1), lerp(y, C[1], 0.036)]).slice(2), (t) => w(lerp(0.07, 1, t)) * 0.26 * Math.min(1, t * 12), { samples: 6 }), belly),
        // back: short cuts across
        fill(pts.slice(4, -4).map(([x, y], i) => { const t = (i + 4) / 29, [x2, y2] = pts[i + 5], ww = w(t), ex = x2 - x, ey = y2 - y, l = Math.hypot(ex, ey), ox = (x - C[0]) * 0.05, oy = (y - C[1]) * 0.05; return gouge(x + ox, y + oy, x + ox * 1.4 + (ex / l) * ww * 0.6, y + oy * 1.4 + (ey / l) * ww * 0.6, ww * 0.1); }).join(''), color === INK.ochre || color === INK.mid || color === INK.vermilion ? INK.ink : INK.mid)),
      // head: a blunt snout, eye, mouth
      group(`transform="translate(${n(hx)} ${n(hy)}) rotate(${n(ha)}) scale(${(s / 92).toFixed(3)})"`,
        fill(blob([[-112, -40], [-60, -54], [0, -58], [62, -42], [112, -12], [122, 6], [104, 26], [50, 44], [0, 54], [-60, 52], [-112, 40]], { wobble: 0.8 }), INK.ink, 'transform="translate(5 7)"'),
        fill(blob([[-112, -40], [-60, -54], [0, -58], [62, -42], [112, -12], [122, 6], [104, 26], [50, 44], [0, 54], [-60, 52], [-112, 40]], { wobble: 0.8 }), color),
        fill(gouge(26, 30, 124, 9, 13, 3), INK.ink), fill(round(58, -18, 16, 15, { sides: 12 }), color === INK.ochre ? INK.paper : INK.ochre), fill(round(61, -18, 9, 9, { sides: 10 }), INK.ink), fill(gouge(-52, -26, -40, 34, 15, 4), INK.ink)),
    );
  }
  return scene({ background: INK.sand, body: [
    gouges({ box: ALL, angle: (x, y) => (Math.atan2((y - C[1]) / 0.94, (x - C[0]) / 1.28) * 180) / Math.PI + 104, spacing: 17, length: 70, weight: 6, color: INK.mid, density: (x, y) => clamp(1.15 - dist(x, y, ...C) / 900), seed: 4 }),
    fill(round(...C, 190, 140), INK.ink),
    out,
    fill(round(...C, 66, 48), INK.ink),
    fill([0, 1, 2, 3, 4].map((k) => gouge(...at(k * 1.26, 16), ...at(k * 1.26 + 1, 38), 6)).join(''), INK.pale),
    specks({ box: ALL, count: 260, color: INK.paper, opacity: 0.45, seed: 5 }),
  ] });
}

// ---------------------------------------------------------------- stilt-houses

function stiltHouses() {
  const wl = 640, lift = (...c) => group(`transform="translate(0 ${n(566 - wl * 0.88)}) scale(1 0.88)"`, c);
  const plan = [
    // x, width, floor, eaves, ridge, wall, roof, lit windows
    [70, 150, 470, 300, 196, INK.mid, INK.ink, 1], [248, 128, 452, 236, 112, INK.ochre, INK.plum, 0], [402, 168, 480, 316, 214, INK.paper, INK.deep, 2], [596, 136, 446, 208, 70, INK.plum, INK.ink, 3],
    [758, 152, 472, 290, 172, INK.vermilion, INK.ink, 1], [936, 130, 456, 230, 104, INK.pale, INK.plum, 2], [1092, 170, 484, 330, 228, INK.deep, INK.ink, 3], [1288, 126, 450, 216, 88, INK.sand, INK.deep, 1], [1440, 148, 474, 296, 190, INK.mid, INK.plum, 2],
  ];
  const dark = { [INK.mid]: INK.deep, [INK.ochre]: INK.umber, [INK.paper]: INK.mid, [INK.plum]: INK.ink, [INK.vermilion]: INK.plum, [INK.pale]: INK.deep, [INK.deep]: INK.ink, [INK.sand]: INK.mid, [INK.ink]: INK.ink, lit: INK.ochre };
  const house = (p, k, twin) => {
    const [x, w, floor, eaves, ridge, wall, roof, lit] = p, c = (v) => (twin ? dark[v] : v), leg = twin ? INK.ink : INK.ink;
    const ww = w * 0.24, rows = eaves < 260 ? 3 : 2;
    const wins = [];
    for (let j = 0; j < rows; j++) for (let i = 0; i < 2; i++) { const yy = eaves + 22 + j * ((floor - eaves - 24) / rows); wins.push(fill(rect(x + w * (0.2 + i * 0.36), yy, ww, 34, { wobble: 1.4 }), (j * 2 + i) % 4 === lit ? INK.ochre : twin ? INK.ink : wall === INK.ink || wall === INK.plum || wall === INK.deep ? INK.sand : INK.ink)); }
    if (wall === INK.ochre || wall === INK.sand) wins.splice(lit, 1, fill(rect(x + w * 0.2, eaves + 22, ww, 34), twin ? INK.ochre : INK.paper));
    return join(
      // legs, with a brace
      [0.1, 0.38, 0.64, 0.9].map((t, i) => fill(cut([[x + w * t - 5, floor], [x + w * t + 5, floor], [x + w * t + 6 + (t - 0.5) * 26, wl + 4], [x + w * t - 6 + (t - 0.5) * 26, wl + 4]], { wobble: 1.5 }), leg)),
      fill(ribbon([[x + w * 0.1, floor + 16], [x + w * 0.62 + 4, wl - 34]], 7, { smooth: false }), leg), k % 2 ? fill(ribbon([[x + w * 0.9, floor + 16], [x + w * 0.38 - 4, wl - 34]], 7, { smooth: false }), leg) : '',
      fill(cut([[x, eaves], [x + w, eaves], [x + w, floor], [x, floor]], { wobble: 2 }), c(wall)),
      clipped(rect(x, eaves, w, floor - eaves), gouges({ box: [x, eaves, w, floor - eaves], angle: 90, spacing: 12, length: 70, weight: 4.5, color: twin ? INK.ink : wall === INK.plum || wall === INK.deep ? INK.ink : INK.umber, density: (px) => clamp((px - x - w * 0.55) / (w * 0.42)) * 0.9, seed: k })),
      fill(cut([[x - 14, eaves + 4], [x + w / 2 + (k % 3 - 1) * 8, ridge], [x + w + 14, eaves + 4]], { wobble: 2 }), c(roof)),
      twin ? '' : fill([0.25, 0.45, 0.65].map((t) => gouge(lerp(x - 6, x + w / 2, t) + 8, lerp(eaves, ridge, t) + 14, lerp(x - 6, x + w / 2, t + 0.2) + 12, lerp(eaves, ridge, t + 0.2) + 22, 5)).join(''), roof === INK.ink ? INK.mid : INK.pale),
      fill(rect(x + w * 0.68, ridge + (eaves - ridge) * 0.22, 18, 60), c(roof)),
      wins,
      fill(rect(x - 16, floor - 4, w + 32, 13), leg),
    );
  };
  const steps = (twin) => [[330, 470], [1020, 468]].map(([x, y]) => join([0, 1, 2, 3, 4, 5].map((k) => fill(rect(x + 40, y + 14 + k * 27, 34, 6, { wobble: 1 }), INK.ink)), fill(rect(x + 38, y, 6, 172) + rect(x + 72, y, 6, 172), INK.ink)));
  const water = [0, wl, W, 580];
  return scene({ background: INK.sand, body: [
    // dawn
    disc(1180, 330, 190, { color: INK.ochre, under: INK.paper, offset: [-12, 10] }),
    gouges({ box: [0, 0, W, 640], angle: 0, spacing: 22, length: 170, weight: 6, color: INK.paper, density: (x, y) => 0.1 + 0.8 * noise2(x / 500, y / 90, 4), seed: 2 }),
    fill(fogBand(-200, 900, 490, 70, { seed: 2 }), INK.pale), fill(fogBand(700, 1900, 515, 60, { seed: 5 }), INK.pale),
    lift(
    fill(rect(-20, wl - 2, 1640, 620, { wobble: 1 }), INK.night),
    gouges({ box: water, angle: 0, spacing: 15, length: 150, weight: 5, color: INK.deep, density: 0.8, seed: 6 }),
    group(`transform="translate(0 ${2 * wl}) scale(1 -1)"`, plan.map((p, k) => house(p, k, true)), steps(true)),
    gouges({ box: [0, wl + 6, W, 560], angle: 0, spacing: 19, length: 120, weight: 6, color: INK.night, density: (x, y) => clamp(0.25 + (y - wl) / 620), seed: 9 }),
    gouges({ box: [0, wl + 40, W, 540], angle: 0, spacing: 31, length: 170, weight: 4.5, color: INK.mid, density: (x, y) => clamp((y - wl) / 520) * 0.7, seed: 19 }),
    plan.map((p, k) => house(p, k, false)), steps(false),
    fill(ribbon([[-20, wl], [400, wl + 1], [800, wl - 1], [1200, wl + 1], [1620, wl]], 5, { samples: 4 }), INK.pale),
    // rings where the legs stand
    plan.map(([x, w], k) => fill([0.1, 0.9].map((t) => gouge(x + w * t - 26, wl + 7, x + w * t + 26, wl + 7, 5)).join(''), INK.pale)),
    ),
    [[140, 70, 70, 0.4, -8], [480, 100, 52, 0.5, 8], [1190, 66, 60, 0.3, -4]].map(([x, y, s, a, t]) => fill(gull(x, y, s, a, t), INK.ink)),
    specks({ box: ALL, count: 260, color: INK.paper, opacity: 0.4, seed: 5 }),
  ] });
}

// ---------------------------------------------------------------- tram

function tram() {
  const y0 = 372, x0 = 420, w = 900, h = 300;
  const car = [
    fill(cut([[x0 + 20, y0 + 30], [x0 + w - 60, y0 + 30], [x0 + w, y0 + 130], [x0 + w + 16, y0 + h], [x0 - 6, y0 + h], [x0 - 2, y0 + 120]], { wobble: 2 }), INK.vermilion),
    fill(cut([[x0 + 6, y0 + 60], [x0 + w - 42, y0 + 60], [x0 + w - 2, y0 + 168], [x0 - 2, y0 + 168]], { wobble: 2 }), INK.paper),
    fill(cut([[x0 + 40, y0 + 4], [x0 + w - 100, y0 + 4], [x0 + w - 54, y0 + 34], [x0 + 12, y0 + 34]], { wobble: 2 }), INK.ink),
    Array.from({ length: 7 }, (_, k) => { const x = x0 + 34 + k * 112; return join(fill(rect(x, y0 + 74, k === 6 ? 110 : 88, 84, { wobble: 2 }), INK.ink), fill(rect(x + 6, y0 + 80, k === 6 ? 88 : 76, 72, { wobble: 1.5 }), k === 2 || k === 5 ? INK.sand : INK.ochre)); }),
    // riders
    [[1, 0.4], [2, 0.6], [4, 0.35], [4, 0.72], [6, 0.5]].map(([k, t]) => { const x = x0 + 40 + k * 112 + 76 * t, y = y0 + 152; return fill(round(x, y - 34, 13, 15, { sides: 12 }) + cut([[x - 21, y], [x - 15, y - 19], [x + 15, y - 19], [x + 21, y]], { wobble: 1 }), INK.ink); }),
    fill(cut([[x0 - 2, y0 + 186], [x0 + w + 4, y0 + 186], [x0 + w + 6, y0 + 200], [x0 - 2, y0 + 200]], { wobble: 1.5 }), INK.ochre),
    gouges({ box: [x0, y0 + 205, w, 90], angle: 0, spacing: 14, length: 90, weight: 5, color: INK.ink, density: (x, y) => clamp((y - y0 - 200) / 110), seed: 3 }),
    fill(round(x0 + w - 8, y0 + 232, 22, 22), INK.ochre), fill(round(x0 + w - 8, y0 + 232, 12, 12), INK.paper),
    // pantograph
    line(d([[x0 + 500, y0 + 4], [x0 + 560, y0 - 54], [x0 + 510, y0 - 104]], false), INK.ink, 9), line(d([[x0 + 468, y0 - 104], [x0 + 552, y0 - 104]], false), INK.ink, 9),
  ];
  const poles = [52, 640, 1290].map((x) => join(fill(rect(x, 180, 14, 560, { wobble: 1.5 }), INK.ink), fill(rect(x - 4, 210, 96, 8, { wobble: 1 }), INK.ink), line(d([[x + 10, 300], [x + 86, 216]], false), INK.ink, 5)));
  // heron: facing left, in front
  const hx = 300, hy = 1010;
  const heron = [
    line(d([[hx + 6, 800], [hx + 12, 910], [hx - 4, 1040]], false), INK.ink, 11), line(d([[hx + 44, 800], [hx + 66, 900], [hx + 40, 1040]], false), INK.ink, 11),
    fill(blob([[hx - 54, 700], [hx - 10, 660], [hx + 60, 676], [hx + 150, 760], [hx + 236, 860], [hx + 150, 842], [hx + 60, 826], [hx - 20, 806], [hx - 60, 756]], { wobble: 1 }), INK.mid),
    fill(blob([[hx + 6, 690], [hx + 90, 720], [hx + 190, 820], [hx + 250, 894], [hx + 150, 840], [hx + 60, 790], [hx + 10, 740]], { wobble: 1 }), INK.ink),
    fill([gouge(hx + 40, 724, hx + 150, 810, 8), gouge(hx + 30, 746, hx + 120, 812, 7), gouge(hx + 80, 728, hx + 190, 832, 6)].join(''), INK.mid),
    fill(ribbon([[hx - 20, 736], [hx - 66, 690], [hx - 60, 620], [hx - 6, 560], [hx + 4, 490], [hx - 40, 446]], (t) => lerp(92, 36, Math.min(1, t * 1.7)), { samples: 12 }), INK.paper),
    fill([gouge(hx - 56, 700, hx - 50, 620, 8), gouge(hx - 46, 620, hx - 4, 560, 6), gouge(hx - 30, 730, hx - 40, 690, 7)].join(''), INK.ink),
    fill(blob([[hx - 84, 442], [hx - 50, 412], [hx - 4, 420], [hx + 8, 452], [hx - 20, 476], [hx - 66, 468]], { wobble: 0.6 }), INK.paper),
    fill(cut([[hx - 70, 436], [hx - 216, 476], [hx - 66, 470]], { wobble: 0.8 }), INK.ochre), fill(gouge(hx - 200, 473, hx - 70, 455, 4), INK.ink),
    fill(ribbon([[hx - 70, 432], [hx - 20, 424], [hx + 40, 452], [hx + 104, 492]], (t) => 20 * (1 - t) + 1, { samples: 8 }), INK.ink),
    fill(round(hx - 52, 444, 8, 8, { sides: 10 }), INK.ink),
  ];
  return scene({ background: INK.pale, body: [
    disc(1290, 210, 120, { color: INK.paper, under: INK.sand, offset: [-10, 9] }),
    gouges({ box: [0, 0, W, 640], angle: 0, spacing: 24, length: 200, weight: 6.5, color: INK.paper, density: (x, y) => 0.1 + 0.75 * noise2(x / 420, y / 70, 6), seed: 2 }),
    // far city in fog
    fill(d([[-20, 660], ...[[0, 560], [60, 560], [60, 520], [96, 500], [96, 560], [190, 570], [200, 470], [212, 440], [224, 470], [232, 570], [330, 580], [330, 540], [390, 540], [400, 580]].map(([x, y]) => [x, y]), [1300, 590], [1340, 590], [1340, 540], [1400, 540], [1410, 500], [1420, 540], [1500, 560], [1500, 520], [1560, 520], [1620, 560], [1620, 660]]), INK.mid),
    fill(fogBand(-200, 1100, 600, 60, { seed: 1 }), INK.paper), fill(fogBand(700, 1900, 620, 60, { seed: 3 }), INK.paper),
    line('M-20 262Q400 276 700 266T1290 264T1640 260', INK.ink, 4), poles,
    // reeds behind
    reeds({ x1: -40, x2: 1640, y: 890, height: 380, count: 96, color: INK.mid, head: INK.mid, weight: 7, lean: 0.1, heads: 0.2, seed: 4 }),
    car,
    fill(rect(-20, y0 + h - 4, 1640, 12), INK.ink),
    // reeds in front
    reeds({ x1: 560, x2: 1640, y: 1000, height: 420, count: 74, color: INK.deep, head: INK.umber, weight: 9, lean: -0.1, heads: 0.3, seed: 8 }),
    reeds({ x1: 380, x2: 600, y: 1000, height: 330, count: 16, color: INK.deep, head: INK.umber, weight: 8, lean: 0.08, heads: 0.35, seed: 18 }),
    fill(waveBand(880, 1100, { amp: 5, length: 260 }), INK.deep),
    gouges({ box: [0, 900, W, 170], angle: 0, spacing: 18, length: 130, weight: 6, color: INK.mid, density: 0.7, seed: 6 }),
    glitter({ x: 860, y: 900, width: 420, height: 120, rows: 8, color: INK.ochre, spread: 1.3, weight: 8, seed: 5 }),
    reeds({ x1: 900, x2: 1660, y: 1090, height: 640, count: 44, color: INK.night, head: INK.umber, weight: 12, lean: -0.14, heads: 0.4, seed: 12 }),
    reeds({ x1: -60, x2: 130, y: 1090, height: 560, count: 12, color: INK.night, head: INK.umber, weight: 12, lean: 0.1, heads: 0.4, seed: 22 }),
    heron,
    fill(gouge(hx - 90, 1040, hx + 120, 1040, 9), INK.pale), fill(gouge(hx - 40, 1056, hx + 170, 1056, 6), INK.pale),
    specks({ box: ALL, count: 240, color: INK.paper, opacity: 0.4, seed: 5 }),
  ] });
}

// ---------------------------------------------------------------- geese

// A goose flying to the right: span s, wing phase p (-1 down .. 1 up).
function goose(x, y, s, p, tilt = 0) {
  const T = (list) => list.map(([a, b]) => { const q = (tilt * Math.PI) / 180; return [x + (a * Math.cos(q) - b * Math.sin(q)) * s, y + (a * Math.sin(q) + b * Math.cos(q)) * s]; });
  const body = blob(T([[-0.3, -0.02], [-0.12, -0.06], [0.08, -0.065], [0.24, -0.03], [0.4, -0.07], [0.5, -0.1], [0.57, -0.075], [0.62, -0.055], [0.52, -0.04], [0.4, -0.015], [0.24, 0.035], [0.04, 0.075], [-0.14, 0.06], [-0.3, 0.03], [-0.42, 0.02]]), { wobble: 0.2, samples: 5 });
  const wing = (k, dx, m = 1) => blob(T([[0.14 + dx, -0.02], [0.1 + dx, -0.2 * k], [-0.04 + dx, -0.46 * k * m], [-0.26 + dx, -0.66 * k * m], [-0.22 + dx, -0.5 * k * m], [-0.16 + dx, -0.3 * k * m], [-0.15 + dx, -0.14 * k], [-0.1 + dx, 0.0]]), { wobble: 0.2, samples: 5 });
  return body + wing(p, 0.0) + wing(p * 0.8 + 0.16, 0.13, 0.85);
}

function geese() {
  const vp = [1130, 742];
  const lead = [1400, 236];
  const r = rng(31);
  const birds = [];
  const beat = [0.85, 0.3, -0.5, 0.6, 1, -0.25, 0.5, -0.6, 0.9, 0.2];
  for (let k = 0; k < 15; k++) { const t = k / 14; birds.push([lead[0] - k * 104, lead[1] + 14 * Math.sin(k * 0.7) + t * t * 290 + t * 60, lerp(122, 96, t), beat[k % 10]]); }
  for (let k = 1; k < 6; k++) birds.push([lead[0] - k * 98, lead[1] - k * 34 + 8 * Math.sin(k), lerp(112, 92, k / 6), beat[(k * 3 + 1) % 10]]);
  // runway lights: rows running to the vanishing point
  const lights = [];
  const row = (x, color, m = 1) => { for (let k = 0; k < 15; k++) { const z = 0.86 / (1 + k * 0.42); lights.push([lerp(vp[0], x, z), lerp(vp[1], 1090, z), z * m, color]); } };
  row(-170, INK.ochre); row(1640, INK.ochre); row(800, INK.paper, 0.72);
  const runway = d([[vp[0] - 8, vp[1]], [vp[0] + 8, vp[1]], [1750, 1100], [-200, 1100]]);
  return scene({ background: INK.ochre, body: [
    halftone({ box: [0, 0, W, 480], spacing: 21, angle: 22, color: INK.mid, size: (x, y) => clamp(1.08 - y / 430) }),
    fill(cloud(330, 640, 820, 60, { seed: 5 }), INK.sand), fill(cloud(1330, 560, 620, 44, { seed: 2 }), INK.sand),
    disc(1130, 700, 150, { color: INK.vermilion, under: INK.sand, offset: [-10, -8] }),
    gouges({ box: [0, 430, W, 330], angle: 0, spacing: 22, length: 220, weight: 6, color: INK.sand, density: (x, y) => clamp((y - 440) / 380) * noise2(x / 300, y / 60, 3) * 1.4, seed: 3 }),
    // far line: hangars and the tower
    fill(d([[-20, 780], [-20, 716], [90, 716], ...Array.from({ length: 9 }, (_, k) => [120 + k * 22, 716 - 44 * Math.sin((k / 8) * Math.PI)]), [330, 716], ...Array.from({ length: 9 }, (_, k) => [340 + k * 18, 718 - 34 * Math.sin((k / 8) * Math.PI)]), [560, 722], [560, 600], [546, 596], [540, 556], [552, 548], [606, 548], [618, 556], [612, 596], [598, 600], [600, 724], [1620, 734], [1620, 780]]), INK.plum),
    fill(rect(551, 562, 56, 18), INK.ochre), fill(rect(576, 500, 5, 50), INK.plum), dots([[578, 498]], 7, INK.vermilion),
    // ground
    fill(cut([[-20, 742], [1620, 742], [1620, 1100], [-20, 1100]], { wobble: 2 }), INK.plum),
    gouges({ box: [0, 746, W, 330], angle: 0, spacing: 19, length: 120, weight: 6, color: INK.ink, density: (x, y) => 0.35 + (y - 740) / 600, seed: 4 }),
    fill(runway, INK.ink),
    // glow, then lamp
    lights.map(([x, y, z, c]) => join(
      fill(gouge(x - 120 * z, y + 18 * z, x + 120 * z, y + 18 * z, 15 * z), c === INK.paper ? INK.mid : INK.umber),
      z > 0.14 ? fill(gouge(x - 86 * z, y, x + 86 * z, y, 13 * z) + gouge(x, y - 78 * z, x, y + 46 * z, 11 * z), c) : '',
      fill(round(x, y, Math.max(3.4, 27 * z), Math.max(3.4, 25 * z), { sides: 12 }), c))),
    // the threshold: a line of lamps across the runway's end
    Array.from({ length: 11 }, (_, k) => [lerp(380, 1400, k / 10), 990]).map(([x, y]) => join(fill(gouge(x - 40, y + 12, x + 40, y + 12, 8), INK.umber), fill(round(x, y, 11, 10, { sides: 10 }), INK.vermilion))),
    fill(birds.map(([x, y, s, p]) => goose(x, y, s, p, -4)).join(''), INK.ink),
    specks({ box: ALL, count: 260, color: INK.paper, opacity: 0.4, seed: 5 }),
  ] });
}

// ---------------------------------------------------------------- market-roof

function marketRoof() {
  const vp = [930, 760];
  // an arch at scale s round the vanishing point
  const arc = (s, k = 46) => Array.from({ length: k + 1 }, (_, i) => { const a = Math.PI * (1 + i / k); return [vp[0] + Math.cos(a) * 1010 * s, vp[1] + 60 * s + Math.sin(a) * 1010 * s * 0.9]; });
  const foot = (s) => vp[1] + 250 * s;
  const hoop = (s1, s2) => { const a = arc(s1), b = arc(s2); return d([[a[0][0], foot(s1)], ...a, [a.at(-1)[0], foot(s1)], [b.at(-1)[0], foot(s2)], ...b.reverse(), [b.at(-1)[0], foot(s2)]]); };
  const depths = Array.from({ length: 11 }, (_, k) => 1.32 / (1 + k * 0.36));
  const lit = (i, m) => (i < m * 0.16 ? INK.mid : i < m * 0.62 ? (i % 2 ? INK.paper : INK.sand) : i < m * 0.82 ? INK.ochre : INK.umber);
  const panels = [];
  const m = 14;
  for (let k = 0; k < depths.length - 1; k++) {
    const a = arc(depths[k], m * 4), b = arc(depths[k + 1], m * 4);
    for (let i = 0; i < m; i++) {
      const seg = (l) => l.slice(i * 4, i * 4 + 5);
      const c = i < 2 ? INK.deep : i < 4 ? INK.mid : i < 9 ? ((i + k) % 3 === 0 ? INK.paper : INK.sand) : i < 11 ? INK.ochre : i < 13 ? INK.umber : INK.plum;
      panels.push(fill(d([...seg(a), ...seg(b).reverse()]), c, `stroke="${INK.ink}" stroke-width="${n(2 + depths[k] * 7)}"`));
    }
  }
  const ribs = depths.slice(0, -1).map((s, k) => {
    const outer = arc(s), inner = arc(s * 0.925);
    const holes = [];
    for (let i = 2; i < 45; i += 1) { const o = outer[i], q = inner[i]; holes.push(round(lerp(o[0], q[0], 0.52), lerp(o[1], q[1], 0.52), 21 * s, 21 * s, { sides: 10, wobble: 0.6 })); }
    return join(fill(hoop(s, s * 0.925), k < 2 ? INK.ink : k < 5 ? INK.ink : INK.plum), k < 6 ? fill(holes.join(''), k < 1 ? INK.mid : INK.umber) : '',
      fill(ribbon(inner.slice(6, 26), (t) => 9 * s * Math.sin(t * Math.PI) + 0.5, { smooth: false }), INK.ochre));
  });
  const shaft = (x1, w1, x2, w2) => cut([[x1, 0], [x1 + w1, 0], [x2 + w2, 1067], [x2, 1067]], { wobble: 2 });
  const r = rng(6);
  const people = [[560, 0.9, 'brim', INK.deep], [660, 0.78, 'bun', INK.vermilion], [860, 0.5, 'cap', INK.mid], [985, 0.46, 'bob', INK.deep], [1130, 0.72, 'scarf', INK.umber], [1300, 0.95, 'beanie', INK.deep]];
  return scene({ background: INK.ink, body: [
    panels,
    fill(d([...arc(depths.at(-1)), [vp[0] + 300, vp[1] + 70], [vp[0] - 300, vp[1] + 70]]), INK.paper),
    ribs.slice().reverse(),
    // floor
    fill(d([[-20, 1100], [-20, 1040], [vp[0] - 260, vp[1] + 66], [vp[0] + 270, vp[1] + 66], [1640, 960], [1640, 1100]]), INK.plum),
    // light, falling between the ribs
    group('opacity="0.17"', fill(shaft(470, 120, 760, 200) + shaft(690, 90, 1010, 150) + shaft(250, 110, 440, 190), INK.sand)),
    // dust in the light, and the pools it makes on the floor
    halftone({ box: [180, 60, 1000, 900], spacing: 15, angle: 16, color: INK.paper, size: (x, y) => { const t = y / 1067; return [[250, 440, 110, 190], [470, 760, 120, 200], [690, 1010, 90, 150]].some(([a, b, w1, w2]) => { const l = lerp(a, b, t); return x > l + 8 && x < l + lerp(w1, w2, t) - 8; }) ? 0.2 * clamp((y - 100) / 340) * clamp((960 - y) / 300) : 0; } }),
    [[520, 990, 150], [840, 985, 170], [1075, 975, 120]].map(([x, y, w], k) => fill([-2, -1, 0, 1, 2].map((q) => gouge(x - w * (1 - Math.abs(q) * 0.22) + q * 14, y + q * 17, x + w * (1 - Math.abs(q) * 0.22) + q * 14, y + q * 17, 15)).join(''), k === 1 ? INK.sand : INK.ochre)),
    gouges({ box: [300, 900, 1000, 160], angle: 0, spacing: 18, length: 90, weight: 6, color: INK.ochre, density: (x, y) => clamp(0.9 - Math.abs(x - 800) / 520) * clamp((y - 850) / 80), seed: 5 }),
    people.map(([x, s, hat, coat], k) => person({ x, y: 850 + 200 * s, h: 270 * s, coat, hat, hatColor: k === 4 ? INK.ochre : INK.ink, legs: INK.ink, seed: k + 3 })),
    specks({ box: ALL, count: 260, color: INK.paper, opacity: 0.4, seed: 5 }),
  ] });
}

export default {
  barrier: landscape(barrier),
  'barrier-gate': landscape(barrierGate),
  'barrier-people': landscape(barrierPeople),
  'night-ferry': landscape(nightFerry),
  pilot: portrait(pilot),
  lamplighter: portrait(lamplighter),
  baker: portrait(baker),
  lighthouse: landscape(lighthouse),
  eels: landscape(eels),
  'stilt-houses': landscape(stiltHouses),
  tram: landscape(tram),
  geese: landscape(geese),
  'market-roof': landscape(marketRoof),
};
