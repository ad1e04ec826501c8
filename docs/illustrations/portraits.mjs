// The Gazette's writers: eight heads, drawn to be read at 40 px in a circle.
import { INK, rng, scene, join, group, clipped, fill, line, d, cut, curve, blob, round, ribbon, gouge, gouges, halftone, specks, lerp, clamp, n, rotate } from './kit.mjs';

const S = 400;
const square = (svg) => ({ width: S, height: S, svg });
const ALL = [0, 0, S, S];
// Skins are printed too: a lit plane and a shadow plane, mixed from the inks.
const SKIN = {
  fair: ['#EFD3B0', '#C98F66'], rose: ['#E8BE98', '#B8704C'], tan: ['#D09A68', '#8A5236'], brown: ['#9A6040', '#5A3428'], deep: ['#6E4230', '#33211E'],
};
const cheek = (pts, o) => blob(pts, { wobble: 0.3, samples: 7, ...o });

/** A head three-quarters on, lit from the left: face, shadow plane, brows, eyes, mouth. */
function head({ x = 200, y = 196, w = 74, h = 96, skin, brow = INK.ink, browW = 9, browLift = 0, eyes = 'open', mouth = INK.vermilion, smile = 2, jaw = 0.62, nose = 1, age = 0, ears = true }) {
  const [lit, dark] = skin;
  const X = (u) => x + u * w, Y = (v) => y + v * h;
  const face = cheek([[X(0), Y(-1)], [X(-0.66), Y(-0.86)], [X(-0.98), Y(-0.36)], [X(-0.98), Y(0.16)], [X(-jaw - 0.2), Y(0.62)], [X(-0.34), Y(0.95)], [X(0), Y(1.02)], [X(0.34), Y(0.95)], [X(jaw + 0.2), Y(0.62)], [X(0.98), Y(0.16)], [X(0.98), Y(-0.36)], [X(0.66), Y(-0.86)]]);
  const shade = cheek([[X(0.2), Y(-1.1)], [X(0.13), Y(-0.3)], [X(0.05), Y(-0.1)], [X(0.05), Y(0.1)], [X(0.22 * nose + 0.06), Y(0.32)], [X(0.06), Y(0.4)], [X(0.1), Y(0.56)], [X(0.2), Y(0.74)], [X(0.1), Y(1.1)], [X(1.2), Y(1.1)], [X(1.2), Y(-1.1)]], { samples: 5 });
  const eye = (s) => {
    const ex = X(s * 0.44 + 0.02), ey = Y(-0.06);
    if (eyes === 'lowered') return fill(gouge(ex - 15, ey, ex + 15, ey + 1, 5, 5), INK.ink);
    return join(fill(round(ex + 1, ey + 1, 6.4, 7.2, { sides: 12, wobble: 0.2 }), INK.ink), fill(gouge(ex - 15, ey - 4, ex + 15, ey - 3, 5, -5), INK.ink));
  };
  return join(
    ears ? [fill(round(X(-1), Y(0.02), 13, 20, { wobble: 0.3 }), lit), fill(round(X(1), Y(0.02), 13, 20, { wobble: 0.3 }), dark)] : '',
    fill(face, lit), clipped(face, fill(shade, dark),
      gouges({ box: [X(-1), Y(-1), w * 0.7, 2 * h], angle: 78, spacing: 7, length: 26, weight: 3, color: dark, density: (px) => clamp(1 - (px - X(-0.95)) / (w * 0.34)) * 0.9, seed: 4 }),
      age ? fill([gouge(X(-0.78), Y(0.08), X(-0.5), Y(0.2), 3, 2), gouge(X(-0.42), Y(0.34), X(-0.5), Y(0.6), 3.4, 2), gouge(X(-0.5), Y(-0.62), X(0.1), Y(-0.64), 3, -1)].join(''), dark) : ''),
    fill(gouge(X(-0.7), Y(-0.3) - browLift * 0.4, X(-0.2), Y(-0.32) - browLift, browW, -browW * 0.5) + gouge(X(0.22), Y(-0.32) - browLift, X(0.72), Y(-0.3) - browLift * 0.4, browW, -browW * 0.5), brow),
    eye(-1), eye(1),
    fill(gouge(X(-0.08), Y(0.36), X(0.2), Y(0.36), 4, 2), INK.ink),
    mouth ? fill(gouge(X(-0.32), Y(0.6), X(0.36), Y(0.59), 7, 2 + smile), mouth) : '',
  );
}
const neck = (skin, w = 30, y = 270) => join(fill(cut([[200 - w, y - 20], [200 + w, y - 20], [200 + w + 6, 350], [200 - w - 6, 350]], { wobble: 0.6 }), skin[0]), fill(cut([[200, y - 20], [200 + w, y - 20], [200 + w + 6, 350], [196, 350]], { wobble: 0.6 }), skin[1]), fill(cut([[199 - w, y - 20], [201 + w, y - 20], [201 + w, y + 30], [208, y + 44], [199 - w, y + 22]], { wobble: 0.5 }), skin[1]));
const SHOULDERS = [[200, 306], [150, 312], [84, 334], [38, 374], [22, 430], [378, 430], [362, 374], [316, 334], [250, 312]];
function coat(color, mark, pts = SHOULDERS, seed = 3) {
  const p = cheek(pts);
  return join(fill(p, color), clipped(p, gouges({ box: [200, 290, 200, 130], angle: 68, spacing: 10, length: 40, weight: 3.4, color: mark, density: (x) => clamp((x - 210) / 130), seed }), gouges({ box: [10, 290, 130, 130], angle: 110, spacing: 12, length: 30, weight: 2.8, color: mark, density: (x) => clamp((110 - x) / 110) * 0.8, seed: seed + 1 })));
}
const frame = (background, ...body) => scene({ width: S, height: S, background, body: [...body, specks({ box: ALL, count: 60, size: 1.6, color: INK.paper, opacity: 0.4, seed: 4 })] });
const ring = (x, y, r1, r2, c) => fill(round(x, y, r1, r1, { sides: 72, wobble: 0.4 }) + round(x, y, r2, r2, { sides: 72, wobble: 0.4 }), c, 'fill-rule="evenodd"');

// -------- Odalys Wrenhatch: watch cap and oilskin, before a barometer that is falling
function odalys() {
  const skin = SKIN.tan;
  const at = (deg, r) => { const a = ((deg - 90) * Math.PI) / 180; return [200 + Math.cos(a) * r, 196 + Math.sin(a) * r]; };
  return frame(INK.ochre,
    halftone({ box: ALL, spacing: 9, angle: 28, color: INK.sand, size: (x, y) => clamp(0.7 - (x + y) / 620) }),
    ring(200, 196, 184, 172, INK.ink),
    Array.from({ length: 25 }, (_, k) => { const deg = -132 + k * 11; return line(d([at(deg, 168), at(deg, k % 4 ? 154 : 142)], false), INK.ink, k % 4 ? 4 : 8); }),
    line(d([at(-62, 100), at(-62, 162)], false), INK.vermilion, 9),
    coat(INK.night, INK.mid),
    // grey-shot hair under the cap
    fill(cheek([[126, 150], [112, 200], [116, 262], [136, 276], [150, 230], [150, 150]]), INK.plum), fill(cheek([[274, 150], [288, 200], [284, 262], [264, 276], [250, 230], [250, 150]]), INK.ink),
    neck(skin, 32),
    head({ skin, brow: INK.plum, age: 1, smile: 3, y: 200 }),
    // oilskin collar
    fill(cut([[146, 280], [200, 344], [168, 392], [96, 330]], { wobble: 0.8 }), INK.vermilion), fill(cut([[254, 280], [200, 344], [232, 392], [304, 330]], { wobble: 0.8 }), INK.umber),
    fill(gouge(150, 290, 106, 328, 4) + gouge(172, 380, 200, 346, 4), INK.ink), fill(round(200, 378, 9), INK.ochre),
    // cap
    fill(cheek([[116, 148], [112, 96], [150, 52], [200, 40], [250, 52], [288, 96], [284, 148], [200, 132]]), INK.deep),
    clipped(cheek([[116, 148], [112, 96], [150, 52], [200, 40], [250, 52], [288, 96], [284, 148], [200, 132]]), Array.from({ length: 9 }, (_, k) => fill(gouge(200 + (k - 4) * 9, 44, 200 + (k - 4) * 21, 134, 5, (k - 4) * 0.6), k > 4 ? INK.night : INK.mid))),
    fill(cheek([[108, 152], [112, 122], [200, 106], [288, 122], [292, 152], [200, 136]]), INK.mid),
    Array.from({ length: 13 }, (_, k) => fill(gouge(118 + k * 13.6, 124 - 14 * Math.sin((k / 12) * Math.PI), 116 + k * 14, 148 - 13 * Math.sin((k / 12) * Math.PI), 4), INK.deep)));
}

// -------- Tobin Fennimarsh: round glasses, and a wall of tallies
function tobin() {
  const skin = SKIN.deep;
  const r = rng(5);
  const tally = (x, y, s = 1) => join([0, 1, 2, 3].map((k) => fill(gouge(x + k * 11 * s, y + r.range(-2, 2), x + k * 11 * s + r.range(-2, 2), y + 34 * s, 5), INK.deep)), fill(gouge(x - 8, y + 26 * s, x + 42 * s, y + 8 * s, 5.5), INK.vermilion));
  const lens = (x) => join(fill(round(x, 194, 31, 31, { sides: 40, wobble: 0.3 }), x < 200 ? '#9C6A4E' : '#5E3C30'), fill(gouge(x - 15, 190, x + 15, 191, 6, -6), INK.ink), fill(round(x + 1, 196, 8, 9, { sides: 14, wobble: 0.2 }), INK.ink), fill(gouge(x - 22, 204, x - 8, 178, 6), INK.paper), ring(x, 194, 35, 27, INK.ochre));
  return frame(INK.pale,
    [[30, 96], [92, 44], [38, 168], [34, 240], [290, 44], [322, 106], [318, 178], [322, 250]].map(([x, y]) => tally(x, y)),
    coat(INK.mid, INK.deep),
    neck(skin, 32),
    fill(cut([[168, 300], [200, 352], [232, 300], [252, 312], [214, 430], [186, 430], [148, 312]], { wobble: 0.8 }), INK.paper),
    fill(cut([[190, 344], [210, 344], [216, 362], [210, 430], [190, 430], [184, 362]], { wobble: 0.6 }), INK.vermilion),
    fill(cut([[148, 308], [186, 410], [160, 430], [120, 330]], { wobble: 0.8 }), INK.deep), fill(cut([[252, 308], [214, 410], [240, 430], [280, 330]], { wobble: 0.8 }), INK.deep),
    head({ skin, browLift: 5, smile: 4, mouth: '#B4614A', y: 198 }),
    // close hair, high
    fill(cheek([[124, 170], [120, 110], [148, 64], [200, 50], [252, 64], [280, 110], [276, 170], [262, 142], [236, 124], [164, 124], [138, 142]]), INK.ink),
    fill(Array.from({ length: 26 }, (_, k) => { const a = Math.PI * (1.06 + 0.88 * r()), q = r.range(52, 78); return gouge(200 + Math.cos(a) * q, 140 + Math.sin(a) * q, 200 + Math.cos(a) * q + 6, 140 + Math.sin(a) * q - 6, 3.4); }).join(''), INK.mid),
    lens(167), lens(235), line('M196 188Q201 182 206 188', INK.ochre, 6), line('M133 190L120 186M269 190L281 186', INK.ochre, 6));
}

// -------- Ysolde Quillfeather: a silver bun with a pencil through it
function ysolde() {
  const skin = SKIN.fair;
  const bun = cheek([[200, 18], [150, 28], [132, 64], [150, 98], [200, 108], [250, 98], [268, 64], [250, 28]]);
  const hair = cheek([[112, 204], [108, 140], [140, 86], [200, 70], [260, 86], [292, 140], [288, 204], [272, 168], [240, 136], [180, 128], [146, 156], [126, 196]]);
  return frame(INK.deep,
    gouges({ box: ALL, angle: (x, y) => (Math.atan2(y - 200, x - 200) * 180) / Math.PI + 90, spacing: 12, length: 40, weight: 3.6, color: INK.mid, density: (x, y) => clamp((Math.hypot(x - 200, y - 200) - 96) / 150), seed: 5 }),
    coat(INK.plum, INK.ink),
    fill(cheek([[112, 204], [110, 150], [150, 100], [250, 100], [290, 150], [288, 204], [276, 250], [124, 250]]), INK.mid),
    // the pencil: behind
    rotate(-24, 200, 62, fill(cut([[66, 54], [334, 54], [334, 72], [66, 72]], { wobble: 0.6 }), INK.ochre), fill(cut([[66, 66], [334, 66], [334, 72], [66, 72]], { wobble: 0.4 }), INK.umber), fill(cut([[334, 54], [366, 63], [334, 72]], { wobble: 0.4 }), INK.sand), fill(cut([[354, 59], [367, 63], [354, 67]], { wobble: 0.2 }), INK.ink), fill(cut([[48, 54], [70, 54], [70, 72], [48, 72]], { wobble: 0.4 }), INK.vermilion)),
    fill(bun, INK.pale), clipped(bun, fill([[150, 40, 240, 92, 5, 8], [140, 62, 214, 104, 5, 8], [168, 28, 258, 70, 5, 8]].map((a) => gouge(...a)).join(''), INK.mid), gouges({ box: [200, 20, 70, 90], angle: 60, spacing: 8, length: 26, weight: 3, color: INK.deep, density: (x) => clamp((x - 220) / 50), seed: 3 })),
    neck(skin, 27),
    fill(cut([[150, 300], [200, 380], [250, 300], [270, 316], [200, 430], [130, 316]], { wobble: 0.8 }), INK.paper),
    head({ skin, w: 70, h: 98, brow: INK.mid, browW: 7, browLift: 3, age: 1, smile: 3, y: 204 }),
    fill(hair, INK.pale), clipped(hair, fill([0, 1, 2, 3, 4, 5, 6].map((k) => gouge(200 + (k - 3) * 10, 76, 200 + (k - 3) * 29, 170 - Math.abs(k - 3) * 2, 4, (k - 3) * 2.4)).join(''), INK.mid)));
}

// -------- Casimir Dunlight: eyebrows, bow tie
function casimir() {
  const skin = SKIN.rose;
  return frame(INK.mid,
    gouges({ box: ALL, angle: 55, spacing: 13, length: 50, weight: 4, color: INK.deep, density: (x, y) => clamp((x + y - 250) / 420), seed: 5 }),
    coat(INK.ink, INK.mid),
    neck(skin, 34),
    fill(cut([[152, 300], [200, 350], [248, 300], [262, 318], [216, 430], [184, 430], [138, 318]], { wobble: 0.8 }), INK.paper),
    // hair: two white wings over the ears
    fill(cheek([[132, 120], [98, 124], [80, 160], [86, 206], [104, 232], [124, 226], [130, 180]]), INK.paper), fill(cheek([[268, 120], [302, 124], [320, 160], [314, 206], [296, 232], [276, 226], [270, 180]]), INK.pale),
    head({ skin, w: 76, h: 100, brow: skin[1], browW: 1, age: 1, smile: 4, jaw: 0.66, nose: 1.5, y: 200, mouth: '#8C4A36' }),
    fill([gouge(96, 148, 112, 214, 4, 4), gouge(108, 140, 122, 200, 4, 4), gouge(304, 148, 290, 214, 4, -4)].join(''), INK.mid),
    fill(cheek([[140, 128], [150, 104], [190, 94], [206, 96], [196, 108], [160, 116]]), INK.paper),
    // the eyebrows
    fill(cheek([[122, 176], [124, 158], [142, 142], [172, 136], [192, 148], [190, 162], [168, 158], [144, 164]]), INK.ink), fill(cheek([[280, 176], [278, 158], [260, 142], [230, 136], [210, 148], [212, 162], [234, 158], [258, 164]]), INK.ink),
    fill([gouge(128, 172, 112, 158, 9, 2), gouge(134, 158, 124, 142, 8, 2), gouge(272, 172, 288, 158, 9, -2), gouge(266, 158, 276, 142, 8, -2)].join(''), INK.ink),
    fill([gouge(140, 158, 172, 144, 4), gouge(262, 158, 230, 144, 4)].join(''), INK.mid),
    // bow tie
    fill(cheek([[198, 336], [150, 310], [138, 318], [138, 366], [150, 372], [198, 346]]), INK.vermilion), fill(cheek([[202, 336], [250, 310], [262, 318], [262, 366], [250, 372], [202, 346]]), INK.vermilion), fill(round(200, 341, 15, 17), INK.umber),
    fill([[158, 328], [166, 350], [150, 350], [242, 328], [234, 350], [250, 350], [178, 340], [222, 340]].map(([x, y]) => round(x, y, 4.6)).join(''), INK.paper));
}

// -------- Marrow Applethorn: curls and an apron
function marrow() {
  const skin = SKIN.brown;
  const r = rng(9);
  const curls = [];
  for (let k = 0; k < 17; k++) { const a = Math.PI * lerp(0.86, 2.14, k / 16); curls.push([200 + Math.cos(a) * 104, 176 + Math.sin(a) * 100, r.range(30, 38)]); }
  for (let k = 0; k < 11; k++) { const a = Math.PI * lerp(0.98, 2.02, k / 10); curls.push([200 + Math.cos(a) * 72, 158 + Math.sin(a) * 66, r.range(28, 34)]); }
  const front = []; for (let k = 0; k < 6; k++) front.push([132 + k * 27, 122 - 14 * Math.sin((k / 5) * Math.PI), 25]);
  const curl = ([x, y, q]) => fill(round(x, y, q, q, { sides: 18, wobble: 1 }), INK.ink);
  const twist = ([x, y, q], k) => line(d(Array.from({ length: 9 }, (_, i) => { const a = i * 0.62 + k, p = q * lerp(0.7, 0.25, i / 8); return [x + Math.cos(a) * p, y + Math.sin(a) * p]; }), false), k % 4 === 0 ? INK.vermilion : INK.umber, 4);
  return frame(INK.ochre,
    halftone({ box: ALL, spacing: 9, angle: 28, color: INK.vermilion, size: (x, y) => clamp((y - 190) / 260) * 0.75 }),
    curls.map(curl), curls.map(twist),
    coat(INK.paper, INK.pale),
    neck(skin, 34),
    fill(cheek([[160, 296], [166, 326], [200, 344], [234, 326], [240, 296]]), skin[1]),
    // apron: strap round the neck and bib
    fill(cut([[140, 306], [162, 304], [166, 372], [144, 376]], { wobble: 0.6 }), INK.deep), fill(cut([[238, 304], [260, 306], [256, 376], [234, 372]], { wobble: 0.6 }), INK.deep),
    fill(cut([[128, 366], [272, 366], [286, 430], [114, 430]], { wobble: 1 }), INK.deep), [150, 176, 202, 228, 254].map((x) => fill(cut([[x - 4, 368], [x + 2, 368], [x + 1, 430], [x - 5, 430]], { wobble: 0.5 }), INK.mid)),
    head({ skin, w: 84, h: 88, jaw: 0.74, smile: 7, browLift: 4, y: 204, mouth: INK.vermilion, ears: false }),
    fill(round(146, 232, 13, 9), '#B5543A', 'opacity="0.7"'),
    front.map(curl), front.map((c, k) => twist(c, k + 2)));
}

// -------- Hespera Saltgrave: a profile for a coin, and a brooch
function hespera() {
  const skin = SKIN.fair;
  const profile = cheek([[206, 74], [160, 84], [132, 116], [126, 146], [128, 160], [116, 180], [98, 206], [102, 216], [120, 220], [118, 232], [114, 242], [120, 248], [118, 258], [122, 266], [126, 286], [146, 296], [186, 288], [214, 262], [250, 220], [262, 150], [244, 92]], { samples: 6 });
  const hair = cheek([[150, 96], [168, 62], [214, 44], [268, 56], [304, 100], [310, 156], [292, 204], [264, 226], [238, 214], [222, 180], [214, 150], [180, 132], [146, 132], [136, 116]]);
  const knot = cheek([[290, 118], [322, 104], [352, 124], [356, 164], [330, 190], [298, 180], [284, 150]]);
  return frame(INK.plum,
    gouges({ box: ALL, angle: -32, spacing: 13, length: 46, weight: 4, color: INK.ink, density: (x, y) => clamp(0.2 + (x - 120) / 330), seed: 5 }),
    fill(cut([[172, 270], [246, 220], [268, 340], [160, 340]], { wobble: 0.6 }), skin[1]),
    fill(knot, INK.pale), clipped(knot, fill([gouge(296, 130, 346, 176, 5, 10), gouge(306, 116, 352, 150, 5, 8), gouge(290, 150, 326, 186, 5, 8)].join(''), INK.mid)),
    fill(profile, skin[0]),
    clipped(profile, fill(cheek([[190, 300], [196, 262], [188, 236], [214, 200], [214, 150], [280, 150], [280, 300]]), skin[1]), fill(cheek([[120, 266], [150, 274], [192, 262], [214, 240], [214, 310], [120, 310]]), skin[1]),
      gouges({ box: [150, 90, 70, 190], angle: 80, spacing: 8, length: 26, weight: 3, color: skin[1], density: (x) => clamp((x - 168) / 40), seed: 4 }),
      fill([gouge(128, 222, 138, 240, 3, -2), gouge(150, 176, 170, 184, 3), gouge(150, 182, 166, 194, 3)].join(''), skin[1])),
    fill(gouge(126, 150, 166, 142, 9, -4), INK.mid), fill(gouge(126, 172, 156, 170, 6, -4), INK.ink), fill(round(134, 172, 5.6, 6.4, { sides: 10 }), INK.ink),
    fill(gouge(116, 248, 144, 246, 6, 2), INK.vermilion), fill(gouge(104, 214, 124, 212, 4, 3), skin[1]),
    fill(hair, INK.paper), clipped(hair, fill([0, 1, 2, 3, 4, 5].map((k) => gouge(146 + k * 8, 128 - k * 12, 292 - k * 4, 190 - k * 22, 5, -9 + k)).join(''), INK.mid), gouges({ box: [230, 60, 90, 170], angle: 60, spacing: 9, length: 30, weight: 3, color: INK.mid, density: (x) => clamp((x - 240) / 60), seed: 9 })),
    fill(round(222, 214, 9, 13), skin[0]), fill(round(222, 234, 6.5), INK.ochre),
    // high collar and coat
    fill(cheek([[150, 306], [152, 284], [200, 300], [262, 270], [276, 300], [264, 344], [160, 346]]), INK.paper), fill([gouge(164, 300, 166, 338, 4), gouge(190, 308, 190, 340, 4), gouge(240, 300, 240, 336, 4)].join(''), INK.mid),
    coat(INK.deep, INK.night, [[158, 326], [100, 346], [48, 380], [30, 430], [390, 430], [370, 376], [324, 336], [270, 318], [214, 336]]),
    // brooch: a small sun
    Array.from({ length: 12 }, (_, k) => { const a = (k / 12) * 6.283; return fill(gouge(190 + Math.cos(a) * 16, 358 + Math.sin(a) * 16, 190 + Math.cos(a) * 33, 358 + Math.sin(a) * 33, 6), INK.ochre); }), fill(round(190, 358, 19), INK.ochre), fill(round(190, 358, 11), INK.vermilion));
}

// -------- Lavrin Tykhovod: a moustache and a dusting of flour
function lavrin() {
  const skin = SKIN.rose;
  const r = rng(8);
  const flour = Array.from({ length: 130 }, () => { const a = r() ** 0.7, x = r.range(40, 360), y = 326 + a * 90; return [x, y, r.range(1.6, 5) * (0.5 + 0.7 * r())]; });
  const body = cheek(SHOULDERS);
  return frame(INK.sand,
    gouges({ box: ALL, angle: 90, spacing: 13, length: 60, weight: 4, color: INK.ochre, density: (x, y) => 0.25 + clamp((x - 140) / 300) * 0.7, seed: 5 }),
    coat(INK.deep, INK.night),
    fill(cheek([[146, 300], [200, 326], [254, 300], [262, 330], [200, 358], [138, 330]]), INK.vermilion),
    neck(skin, 34), fill(cheek([[150, 296], [200, 318], [250, 296], [258, 322], [200, 350], [142, 322]]), INK.vermilion), fill([gouge(158, 312, 196, 338, 4), gouge(242, 312, 206, 338, 4)].join(''), INK.umber),
    fill(cut([[148, 322], [196, 370], [186, 430], [120, 360]], { wobble: 0.8 }), INK.night), fill(cut([[252, 322], [204, 370], [214, 430], [280, 360]], { wobble: 0.8 }), INK.night),
    clipped(body, fill(flour.map(([x, y, q]) => round(x, y, q, q, { sides: 7, wobble: 0.6 })).join(''), INK.paper), fill(gouge(60, 352, 150, 326, 10) + gouge(70, 372, 120, 352, 8) + gouge(300, 340, 342, 366, 9), INK.paper)),
    head({ skin, w: 74, h: 96, mouth: '', brow: INK.umber, browW: 10, jaw: 0.68, y: 194, nose: 1.2 }),
    // hair, parted
    fill(cheek([[122, 188], [112, 130], [134, 82], [186, 60], [240, 64], [280, 100], [288, 150], [278, 190], [268, 150], [246, 124], [210, 116], [176, 108], [148, 132], [132, 156]]), INK.umber),
    fill([gouge(180, 70, 128, 134, 5, -6), gouge(196, 68, 156, 112, 5, -4), gouge(196, 70, 262, 112, 5, 6), gouge(206, 66, 278, 140, 5, 8)].join(''), INK.ochre),
    // moustache
    fill(cheek([[204, 232], [180, 228], [150, 240], [128, 264], [120, 262], [132, 274], [160, 270], [188, 260], [204, 250], [220, 260], [248, 270], [276, 274], [288, 262], [280, 264], [258, 240], [228, 228]]), INK.umber),
    fill([gouge(196, 240, 146, 262, 4, -3), gouge(212, 240, 262, 262, 4, 3)].join(''), INK.ochre),
    fill(gouge(190, 266, 220, 266, 6, 4), INK.vermilion));
}

// -------- Najma al-Mawjiya: a headscarf in folds like water
function najma() {
  const skin = SKIN.tan;
  const outer = cheek([[200, 40], [142, 52], [102, 100], [94, 170], [104, 240], [96, 300], [120, 350], [200, 372], [280, 350], [304, 300], [296, 240], [306, 170], [298, 100], [258, 52]]);
  const open = cheek([[200, 102], [154, 116], [134, 160], [134, 214], [150, 262], [180, 292], [200, 297], [220, 292], [250, 262], [266, 214], [266, 160], [246, 116]]);
  return frame(INK.vermilion,
    halftone({ box: ALL, spacing: 9, angle: 28, color: INK.plum, size: (x, y) => clamp((x + y - 260) / 520) * 0.8 }),
    coat(INK.night, INK.deep),
    fill(outer, INK.pale),
    clipped(outer,
      fill(cheek([[214, 30], [262, 60], [290, 120], [284, 220], [256, 290], [220, 330], [240, 390], [330, 380], [330, 30]]), INK.mid),
      fill([gouge(150, 70, 112, 180, 7, -8), gouge(176, 60, 122, 150, 6, -10), gouge(112, 200, 124, 300, 7, 6), gouge(124, 240, 150, 310, 6, 6)].join(''), INK.mid),
      fill([gouge(230, 58, 288, 150, 7, 10), gouge(288, 190, 270, 280, 7, 8), gouge(250, 66, 292, 120, 6, 6)].join(''), INK.deep)),
    fill(open, skin[1]),
    clipped(open, head({ skin, w: 70, h: 92, y: 204, brow: INK.ink, browW: 8, smile: 3, ears: false, eyes: 'open' }), fill(cheek([[134, 140], [200, 112], [266, 140], [266, 90], [134, 90]]), INK.deep)),
    // the fold under the chin, thrown over the shoulder
    fill(cheek([[112, 262], [140, 286], [200, 316], [262, 282], [300, 250], [318, 300], [290, 352], [200, 384], [116, 364], [84, 320]]), INK.pale),
    fill(cheek([[262, 282], [300, 250], [332, 318], [348, 430], [262, 430], [236, 340]]), INK.mid),
    fill([gouge(120, 286, 236, 340, 7, 14), gouge(106, 314, 224, 362, 7, 12), gouge(150, 304, 240, 322, 5, 8)].join(''), INK.mid),
    fill([gouge(280, 290, 316, 420, 7, -6), gouge(262, 306, 286, 420, 6, -4), gouge(300, 276, 336, 380, 6, -6)].join(''), INK.deep));
}

export default {
  'author-odalys-wrenhatch': square(odalys),
  'author-tobin-fennimarsh': square(tobin),
  'author-ysolde-quillfeather': square(ysolde),
  'author-casimir-dunlight': square(casimir),
  'author-marrow-applethorn': square(marrow),
  'author-hespera-saltgrave': square(hespera),
  'author-lavrin-tykhovod': square(lavrin),
  'author-najma-almawjiya': square(najma),
};
