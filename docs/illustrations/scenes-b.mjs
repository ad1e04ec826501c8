// Music, mud and tea: the second half of the pictures.
import {
  INK, rng, noise2, scene, join, group, move, rotate, overprint, clipped, fill, line, d, cut, curve, blob, round, ribbon, gouge, gouges,
  halftone, specks, disc, wavePoints, waveBand, fogBand, cloud, glitter, gull, person, reeds, lerp, clamp, n,
} from './kit.mjs';

const W = 1600, H = 1067;
const ALL = [0, 0, W, H];
const landscape = (svg) => ({ width: W, height: H, svg });
const dist = (x, y, a, b) => Math.hypot(x - a, y - b);
const rect = (x, y, w, h, o) => cut([[x, y], [x + w, y], [x + w, y + h], [x, y + h]], o);
const dots = (list, radius, color) => fill(list.map(([x, y, k = 1]) => round(x, y, radius * k, radius * k, { sides: 9, wobble: 0.6 })).join(''), color);
/** Points of a local drawing, scaled, turned (degrees) and set down at (x, y). flip: -1 mirrors. */
const placed = (x, y, s, deg = 0, flip = 1) => {
  const a = (deg * Math.PI) / 180, c = Math.cos(a), q = Math.sin(a);
  return (list) => list.map(([u, v]) => [x + (u * flip * c - v * q) * s, y + (u * flip * q + v * c) * s]);
};
const span = (k, f) => Array.from({ length: k }, (_, i) => f(i, k > 1 ? i / (k - 1) : 0));

// ---------------------------------------------------------------- brass-band

// A tuba, its bell upwards; origin the middle of its body, about 560 high at s = 1.
function tuba(x, y, s, deg, flip, shine) {
  const T = placed(x, y, s, deg, flip);
  const bell = blob(T([[-178, -330], [-110, -322], [0, -312], [110, -322], [178, -330], [122, -286], [76, -222], [56, -140], [52, 0], [50, 120], [-6, 120], [-24, 0], [-34, -140], [-68, -222], [-120, -286]]), { wobble: 0.8, samples: 6 });
  const mouth = d(T(span(40, (i, t) => [Math.cos(t * 6.283) * 180, -330 + Math.sin(t * 6.283) * 34])));
  const loop = (pts, w, c = INK.ink) => line(d(curve(T(pts), { closed: true, samples: 10 })), c, w * s);
  return join(
    fill(mouth, INK.ink), fill(bell, INK.ink),
    fill(d(T(span(40, (i, t) => [Math.cos(t * 6.283) * 148, -331 + Math.sin(t * 6.283) * 21]))), shine),
    fill(d(T(span(40, (i, t) => [Math.cos(t * 6.283) * 128, -325 + Math.sin(t * 6.283) * 15]))), INK.ink),
    loop([[24, -60], [24, 110], [-10, 200], [-90, 216], [-150, 150], [-152, -10], [-120, -90], [-66, -90], [-46, -20], [-46, 90]], 50),
    loop([[-20, 40], [-20, 150], [-70, 180], [-112, 130], [-112, 0], [-70, -40]], 22),
    [0, 1, 2].map((k) => { const [a, b, c, e] = T([[-92 + k * 26, -10], [-74 + k * 26, -10], [-74 + k * 26, 96], [-92 + k * 26, 96]]); return fill(d([a, b, c, e]), INK.ink); }),
    line(d(curve(T([[-100, -80], [-160, -120], [-214, -128]]))), INK.ink, 15 * s),
    fill(d(T([[-200, -142], [-226, -148], [-228, -108], [-202, -114]])), INK.ink),
    // the light along its edges
    fill([[[-84, -262], [-46, -120]], [[-44, -110], [-40, -20]]].map(([a, b]) => { const [p, q] = T([a, b]); return gouge(...p, ...q, 13 * s, 4 * flip * s); }).join(''), shine),
    fill([[[-168, 110], [-170, -20]], [[-150, 176], [-60, 226]]].map(([a, b]) => { const [p, q] = T([a, b]); return gouge(...p, ...q, 11 * s); }).join(''), shine));
}
// A cornet pointing right; origin its valves.
function cornet(x, y, s, deg, flip, shine) {
  const T = placed(x, y, s, deg, flip);
  return join(
    fill(blob(T([[-150, -7], [-60, -9], [40, -12], [90, -20], [128, -40], [156, -70], [168, -68], [172, 0], [168, 68], [156, 66], [128, 36], [90, 16], [40, 10], [-60, 6], [-150, 5]]), { wobble: 0.5, samples: 5 }), INK.ink),
    fill(d(T([[-148, -14], [-168, -18], [-168, 16], [-148, 12]])), INK.ink),
    line(d(curve(T([[70, 0], [96, 26], [70, 54], [-60, 54], [-88, 28], [-60, 0]]), { samples: 8 })), INK.ink, 15 * s),
    [0, 1, 2].map((k) => join(fill(d(T([[-32 + k * 27, -34], [-12 + k * 27, -34], [-12 + k * 27, 74], [-32 + k * 27, 74]])), INK.ink), fill(d(T([[-26 + k * 27, -52], [-18 + k * 27, -52], [-18 + k * 27, -34], [-26 + k * 27, -34]])), INK.ink), fill(d(T([[-34 + k * 27, -58], [-10 + k * 27, -58], [-10 + k * 27, -50], [-34 + k * 27, -50]])), INK.ink))),
    fill(((p) => gouge(...p[0], ...p[1], 8 * s))(T([[60, -12], [150, -52]])) + ((p) => gouge(...p[0], ...p[1], 6 * s))(T([[-130, -4], [-50, -5]])), shine));
}
// A bandsman in profile, looking right (flip 1): shoulders at y, head above.
function bandsman(x, y, s, flip, shine, tilt = 0) {
  const T = placed(x, y, s, 0, flip), C = placed(x, y - 150 * s, s, tilt * flip, flip);
  const body = blob(T([[-40, -86], [-120, -60], [-168, 20], [-190, 180], [-200, 460], [180, 460], [150, 180], [110, 0], [60, -66], [30, -86]]), { wobble: 1.2, samples: 6 });
  const head = blob(C([[-62, 10], [-70, -40], [-40, -86], [20, -92], [58, -66], [62, -40], [84, -4], [70, 8], [70, 24], [62, 40], [40, 60], [20, 96], [-54, 96]]), { wobble: 0.6, samples: 6 });
  const cap = blob(C([[-76, -34], [-84, -84], [-40, -128], [40, -130], [86, -92], [70, -56], [118, -40], [112, -30], [60, -36]]), { wobble: 0.6, samples: 5 });
  return join(fill(body, INK.ink), fill(head, INK.ink), fill(cap, INK.ink),
    fill(((p) => gouge(...p[0], ...p[1], 10 * s))(C([[-70, -44], [62, -46]])), shine),
    fill(((p) => gouge(...p[0], ...p[1], 10 * s, 5 * s))(T([[-150, 20], [-176, 200]])) + ((p) => gouge(...p[0], ...p[1], 8 * s, 4 * s))(T([[-132, 60], [-150, 220]])) + ((p) => gouge(...p[0], ...p[1], 8 * s, 3 * flip * s))(T([[-128, -46], [-166, 22]])) + ((p) => gouge(...p[0], ...p[1], 7 * s))(T([[-172, 44], [-187, 190]])), shine));
}
const sleeve = (pts, w, s) => fill(ribbon(pts, (t) => lerp(w, w * 0.62, t) * s, { samples: 10 }), INK.ink);

function brassBand() {
  const sun = [800, 760];
  const rings = [[1240, INK.deep], [1090, INK.mid], [950, INK.pale], [815, INK.sand], [690, INK.ochre], [580, INK.sand], [480, INK.ochre], [385, INK.paper], [300, INK.ochre], [226, INK.vermilion]];
  const horizon = 792;
  return scene({ background: INK.night, body: [
    rings.map(([r, c], k) => fill(round(...sun, r, r, { sides: 110, wobble: 2.4, seed: k + 2 }), c)),
    // each ring carries the marks of the next ink
    gouges({ box: [0, 0, W, 800], angle: (x, y) => (Math.atan2(y - sun[1], x - sun[0]) * 180) / Math.PI + 90, spacing: 21, length: 70, weight: 6, color: INK.paper, seed: 4, density: (x, y) => { const r = dist(x, y, ...sun); return r > 590 && r < 806 ? 0.3 : r > 490 && r < 575 ? 0.5 : r > 965 && r < 1080 ? 0.35 : 0; } }),
    span(132, (i, t) => { const a = Math.PI * (1 + t), r1 = i % 2 ? 706 : 716, r2 = i % 2 ? 790 : 770; return fill(gouge(sun[0] + Math.cos(a) * r1, sun[1] + Math.sin(a) * r1, sun[0] + Math.cos(a) * r2, sun[1] + Math.sin(a) * r2, 7), INK.ochre); }),
    span(90, (i, t) => { const a = Math.PI * (1 + t); return fill(gouge(sun[0] + Math.cos(a) * 312, sun[1] + Math.sin(a) * 312, sun[0] + Math.cos(a) * 372, sun[1] + Math.sin(a) * 372, 8), INK.vermilion); }),
    // sea
    fill(waveBand(horizon, 1100, { amp: 4, length: 300 }), INK.deep),
    gouges({ box: [0, horizon + 10, W, 280], angle: 0, spacing: 17, length: 120, weight: 6, color: INK.mid, density: (x) => 0.55, seed: 3 }),
    glitter({ x: 800, y: horizon + 8, width: 420, height: 190, rows: 11, color: INK.ochre, spread: 1.7, weight: 10, seed: 3 }),
    [[520, 150, 84, 0.4, -10], [1010, 92, 64, 0.5, 8], [1120, 180, 46, 0.3, -4]].map(([x, y, s, a, t]) => fill(gull(x, y, s, a, t), INK.ink)),
    // the band: cornets at the ends, tubas like two trees
    bandsman(232, 850, 0.88, -1, INK.mid, -30), cornet(126, 592, 0.8, 54, -1, INK.ochre), sleeve([[290, 850], [170, 840], [132, 640]], 80, 1),
    bandsman(1368, 850, 0.88, 1, INK.mid, -30), cornet(1474, 592, 0.8, -54, 1, INK.ochre), sleeve([[1310, 850], [1430, 840], [1468, 640]], 80, 1),
    bandsman(388, 930, 0.94, 1, INK.ochre), tuba(588, 830, 1.04, -7, 1, INK.ochre), sleeve([[380, 940], [470, 1000], [530, 880]], 84, 1),
    bandsman(1212, 930, 0.94, -1, INK.ochre), tuba(1012, 830, 1.04, 7, -1, INK.ochre), sleeve([[1220, 940], [1130, 1000], [1070, 880]], 84, 1),
    bandsman(716, 1010, 0.8, 1, INK.ochre, -30), cornet(826, 752, 0.84, -50, 1, INK.ochre), sleeve([[714, 1010], [804, 990], [820, 796]], 74, 1),
    fill(cut([[-20, 1030], [1620, 1030], [1620, 1100], [-20, 1100]], { wobble: 5 }), INK.ink),
    specks({ box: ALL, count: 260, color: INK.paper, opacity: 0.4, seed: 5 }),
  ] });
}

// ---------------------------------------------------------------- clock

// A bird overhead: wingspan s, beat -1 (down) .. 1 (up), cut thick enough to read small.
function bird(x, y, s, beat, tilt) {
  const T = placed(x, y, s, tilt), b = beat * 0.3;
  const wing = (f) => d(curve(T([[0, -0.05], [f * 0.14, -0.1 - b * 0.5], [f * 0.3, -0.1 - b], [f * 0.54, 0.0 - b * 0.9], [f * 0.36, 0.02 - b * 0.66], [f * 0.2, 0.06 - b * 0.2], [f * 0.06, 0.1]]), { closed: true, samples: 5 }));
  return wing(-1) + wing(1) + blob(T([[0, -0.2], [0.055, -0.12], [0.06, 0.04], [0.03, 0.14], [0.075, 0.25], [-0.075, 0.25], [-0.03, 0.14], [-0.06, 0.04], [-0.055, -0.12]]), { wobble: 0.2, samples: 4 });
}

function clock() {
  const edge = 800;
  const face = (side, deg1, deg2) => {
    const cx = edge + side * 246, cy = 576, rx = 150, ry = 178, sk = side * -5;
    const E = (k) => d(span(72, (i, t) => [cx + Math.cos(t * 6.283) * rx * k, cy + Math.sin(t * 6.283) * ry * k]));
    const at = (deg, k) => { const a = ((deg - 90) * Math.PI) / 180; return [cx + Math.cos(a) * rx * k, cy + Math.sin(a) * ry * k]; };
    const lit = side < 0;
    const hand = (deg, k, w) => { const a = at(deg, k), b = at(deg + 180, 0.2), l = at(deg - 90, w), r = at(deg + 90, w); return d([b, [lerp(l[0], a[0], 0.2), lerp(l[1], a[1], 0.2)], a, [lerp(r[0], a[0], 0.2), lerp(r[1], a[1], 0.2)]]); };
    return group(`transform="skewY(${n(sk * 0)})"`,
      fill(E(1.16), INK.ink, `transform="translate(${side * 8} 12)"`), fill(E(1.15), lit ? INK.umber : INK.ink), fill(E(1.06), INK.ochre), fill(E(1), lit ? INK.paper : INK.pale),
      clipped(E(1), gouges({ box: [cx - rx, cy - ry, rx * 2, ry * 2], angle: lit ? 40 : -40, spacing: 17, length: 70, weight: 5, color: lit ? INK.sand : INK.mid, density: (x, y) => clamp((side * (x - cx) + (y - cy)) / 240), seed: 6 })),
      span(12, (i) => { const a = at(i * 30, 0.92), b = at(i * 30, i % 3 ? 0.8 : 0.7), w = i % 3 ? 11 : 20; return line(d([a, b], false), INK.ink, w); }),
      span(60, (i) => (i % 5 ? fill(round(...at(i * 6, 0.91), 4, 4, { sides: 7 }), INK.ink) : '')),
      fill(hand(deg1, 0.54, 0.085), INK.ink), fill(hand(deg2, 0.82, 0.062), lit ? INK.vermilion : INK.ink),
      fill(round(cx, cy, 17), INK.ink), fill(round(cx, cy, 7), INK.ochre));
  };
  const L = cut([[edge - 430, 300], [edge, 322], [edge, 1100], [edge - 430, 1100]], { wobble: 2 }), R = cut([[edge + 430, 300], [edge, 322], [edge, 1100], [edge + 430, 1100]], { wobble: 2 });
  const bricks = (side, color) => span(15, (k) => { const y = 352 + k * 56; return join(fill(gouge(edge, y + 10, edge + side * 430, y, 7), color), span(5, (j) => { const x = edge + side * (30 + j * 92 + (k % 2 ? 46 : 0)); return x * side > (edge + side * 425) * side ? '' : fill(rect(x - 3, y + 4, 6, 50, { wobble: 1 }), color); })); });
  // birds on a road of air that bends between the two faces
  const road = curve([[-60, 800], [200, 890], [480, 870], [700, 720], [800, 560], [880, 380], [1080, 200], [1340, 130], [1680, 60]], { samples: 20 });
  const r = rng(12);
  const birds = span(21, (i, t) => { const p = road[Math.round(t * (road.length - 1))], q = road[Math.min(road.length - 1, Math.round(t * (road.length - 1)) + 3)], spread = 14 + 70 * Math.abs(t - 0.5) * 2; const a = (Math.atan2(q[1] - p[1], q[0] - p[0]) * 180) / Math.PI; return [p[0] + r.range(-1, 1) * spread * 0.8, p[1] + r.range(-1, 1) * spread, lerp(92, 128, Math.sin(Math.PI * t)) * r.range(0.86, 1.1), [0.9, 0.1, 0.6, 1, -0.2, 0.4, 0.75][i % 7], (a + 90) * 0.8 + r.range(-14, 14)]; });
  return scene({ background: INK.pale, body: [
    halftone({ box: [0, 0, W, 760], spacing: 22, angle: 24, color: INK.mid, size: (x, y) => clamp(0.95 - y / 620 + (noise2(x / 300, y / 140, 4) - 0.5) * 0.3) }),
    disc(1330, 760, 150, { color: INK.sand, under: INK.paper, offset: [-12, -9] }),
    fill(cloud(240, 560, 560, 60, { seed: 3 }), INK.paper), fill(cloud(1440, 470, 500, 52, { seed: 8 }), INK.paper), fill(cloud(1330, 830, 640, 46, { seed: 14 }), INK.paper),
    // roofs below
    fill(d([[-20, 1100], [-20, 960], [60, 900], [150, 960], [150, 990], [210, 990], [210, 930], [236, 930], [236, 950], [300, 906], [390, 980], [390, 1100]]), INK.deep),
    fill(d([[1200, 1100], [1210, 990], [1300, 920], [1380, 985], [1400, 985], [1400, 900], [1424, 900], [1424, 960], [1500, 900], [1620, 985], [1620, 1100]]), INK.deep),
    gouges({ box: [0, 900, W, 200], angle: 38, spacing: 18, length: 60, weight: 5, color: INK.night, density: 0.01 }),
    // tower
    fill(L, INK.vermilion), fill(R, INK.plum),
    clipped(L, bricks(-1, INK.umber), gouges({ box: [edge - 200, 300, 200, 800], angle: 90, spacing: 16, length: 100, weight: 6, color: INK.umber, density: (x) => clamp((x - edge + 150) / 150), seed: 7 })),
    clipped(R, bricks(1, INK.ink), gouges({ box: [edge, 300, 430, 800], angle: 90, spacing: 16, length: 120, weight: 6, color: INK.ink, density: (x) => clamp((x - edge - 120) / 300), seed: 9 })),
    // cornice, belfry roof
    fill(cut([[edge - 476, 262], [edge, 286], [edge, 334], [edge - 476, 308]], { wobble: 1.5 }), INK.sand), fill(cut([[edge + 476, 262], [edge, 286], [edge, 334], [edge + 476, 308]], { wobble: 1.5 }), INK.mid),
    fill(cut([[edge - 476, 300], [edge, 324], [edge, 340], [edge - 476, 314]], { wobble: 1 }), INK.umber), fill(cut([[edge + 476, 300], [edge, 324], [edge, 340], [edge + 476, 314]], { wobble: 1 }), INK.ink),
    fill(cut([[edge - 440, 266], [edge, -250], [edge, 290]], { wobble: 2 }), INK.deep), fill(cut([[edge + 440, 266], [edge, -250], [edge, 290]], { wobble: 2 }), INK.night),
    clipped(cut([[edge - 440, 266], [edge, -250], [edge, 290]], { wobble: 2 }), gouges({ box: [edge - 440, -20, 440, 310], angle: 4, spacing: 17, length: 60, weight: 6, color: INK.mid, density: (x, y) => clamp((edge - x) / 330 + 0.12), seed: 3 })),
    // sills
    fill(cut([[edge - 452, 840], [edge, 866], [edge, 902], [edge - 452, 874]], { wobble: 1.5 }), INK.sand), fill(cut([[edge + 452, 840], [edge, 866], [edge, 902], [edge + 452, 874]], { wobble: 1.5 }), INK.mid),
    [[-1, INK.ink, INK.ochre], [1, INK.ink, INK.night]].map(([s, c, g]) => [120, 226, 332].map((x) => { const xx = edge + s * x; const p = (m) => blob([[xx - 34 + m, 1100], [xx - 34 + m, 990], [xx - 22, 950 + m], [xx, 934 + m], [xx + 22, 950 + m], [xx + 34 - m, 990], [xx + 34 - m, 1100]], { wobble: 0.6 }); return join(fill(p(0), c), fill(p(9), g)); })),
    face(-1, 351, 318), face(1, 14, 138),
    fill(birds.map(([x, y, s, p, t]) => bird(x, y, s, p, t)).join(''), INK.ink),
    fill(bird(806, 570, 176, 0.8, 24), INK.paper),
    specks({ box: ALL, count: 260, color: INK.paper, opacity: 0.4, seed: 5 }),
  ] });
}

// ---------------------------------------------------------------- dry-dock

function dryDock() {
  const vp = [800, 560];
  const steps = 7;
  // stepped altars: each a tread (lit) and a riser (dark), from the near edge to the head of the dock
  const P = (x, y, z) => [lerp(vp[0], x, z), lerp(vp[1], y, z)];
  const far = 0.36;
  const wallX = (k) => 1500 - k * 68, wallY = (k) => -420 + k * 172; // upper edge of riser k, at z = 1
  const side = (s) => span(steps, (k) => {
    const x1 = wallX(k), y1 = wallY(k), y2 = wallY(k + 1), x2 = wallX(k + 1);
    const M = ([x, y]) => (s < 0 ? [x, y] : [W - x, y]);
    const q = (a, b) => cut([P(vp[0] - a[0], vp[1] + a[1], 1.2), P(vp[0] - a[0], vp[1] + a[1], far), P(vp[0] - b[0], vp[1] + b[1], far), P(vp[0] - b[0], vp[1] + b[1], 1.2)].map(M), { wobble: 1.5, seed: k + 3 });
    const riser = q([x1, y1], [x1, y2]), tread = q([x1, y2], [x2, y2 + 18]);
    const blocks = [1.02, 0.86, 0.73, 0.62, 0.53, 0.46, 0.4].map((z, j) => { const zz = z - (k % 2) * 0.05; const a = P(vp[0] - x1, vp[1] + y1, zz), b = P(vp[0] - x1, vp[1] + y2, zz); return line(d([M(a), M(b)], false), INK.ink, 5 * zz); });
    return join(fill(riser, s < 0 ? INK.deep : INK.plum),
      clipped(riser, blocks, gouges({ box: s < 0 ? [0, 0, 800, H] : [800, 0, 800, H], angle: 84, spacing: 19, length: 70, weight: 5, color: s < 0 ? INK.mid : INK.ink, density: (x, y) => (s < 0 ? clamp(0.55 - (x / 900)) : 0.5), seed: k + 20 })),
      fill(tread, s < 0 ? INK.pale : INK.mid),
      fill(q([x1, y2 - 8], [x1, y2 + 4]), INK.ink));
  });
  // the bow, head on
  const hull = (s) => { const M = ([x, y]) => (s < 0 ? [x, y] : [W - x, y]); return d([...curve([[470, -60], [500, 100], [580, 270], [680, 430], [760, 560], [790, 640]].map(M), { samples: 10 }), M([800, 648]), M([800, -60])]); };
  const boot = (s) => { const M = ([x, y]) => (s < 0 ? [x, y] : [W - x, y]); return d([...curve([[540, 196], [600, 306], [680, 430], [760, 560], [790, 640]].map(M), { samples: 10 }), M([800, 648]), M([800, 224])]); };
  // musicians, in arcs round the conductor
  const cond = [800, 1012];
  const r = rng(9);
  const player = (x, y, s, k, row) => {
    const coat = INK.ink, skin = [INK.sand, INK.umber, INK.sand, INK.ochre][k % 4], hair = [INK.ink, INK.umber, INK.plum, INK.ink, INK.mid][(k * 3 + row) % 5];
    const T = placed(x, y, s, 0, x < 800 ? 1 : -1);
    const at = (list) => d(T(list));
    const strings = row === 0 || (row === 1 && k % 3 !== 1);
    return join(
      fill(blob(T([[-16, -52], [-36, -44], [-42, 0], [-44, 34], [44, 34], [42, 0], [36, -44], [16, -52]]), { wobble: 0.4, samples: 4 }), coat),
      fill(at([[-9, -54], [9, -54], [0, -16]]), INK.paper),
      fill(round(...T([[0, -74]])[0], 17 * s, 20 * s, { sides: 14, wobble: 0.3 }), skin),
      fill(blob(T([[-19, -72], [-18, -92], [0, -101], [18, -92], [19, -72], [10, -84], [-10, -84]]), { wobble: 0.3, samples: 4 }), hair),
      strings ? join(fill(blob(T([[12, -50], [22, -58], [34, -50], [36, -40], [48, -30], [42, -16], [28, -18], [22, -30], [12, -36]]), { wobble: 0.3, samples: 4 }), INK.ochre), fill(((p) => gouge(...p[0], ...p[1], 6 * s))(T([[40, -24], [78, -2]])), INK.umber), fill(((p) => gouge(...p[0], ...p[1], 4.5 * s))(T([[-14, -20], [64, -70]])), INK.sand))
        : row === 2 ? join(fill(at([[4, -66], [46, -30], [58, -38], [50, -14], [30, -18], [2, -60]]), INK.ochre))
          : fill(at([[2, -64], [22, -6], [30, -8], [8, -66]]), INK.sand));
  };
  const arc = (radius, k, from, to) => span(k, (i, t) => { const a = (lerp(from, to, t) * Math.PI) / 180; return [cond[0] + Math.cos(a) * radius, cond[1] - 10 + Math.sin(a) * radius * 0.42]; });
  const rows = [arc(590, 11, 200, 340), arc(430, 8, 195, 345), arc(272, 5, 190, 350)];
  const bass = (x, y, s, f) => { const T = placed(x, y, s, -7 * f, f); return join(fill(blob(T([[0, -70], [26, -62], [36, -34], [26, -8], [44, 26], [40, 66], [0, 82], [-40, 66], [-44, 26], [-26, -8], [-36, -34], [-26, -62]]), { wobble: 0.6, samples: 6 }), INK.vermilion), fill(d(T([[-5, -150], [5, -150], [6, 30], [-6, 30]])), INK.ink), fill(round(...T([[0, -156]])[0], 9 * s), INK.ink), fill(((p) => gouge(...p[0], ...p[1], 5 * s))(T([[-62, 6], [58, -8]])), INK.sand)); };
  const floorY = 800;
  return scene({ background: INK.pale, body: [
    gouges({ box: [0, 0, W, 500], angle: 0, spacing: 22, length: 180, weight: 7, color: INK.paper, density: (x, y) => 0.3 + 0.4 * noise2(x / 300, y / 70, 2), seed: 3 }),
    // head of the dock
    fill(cut([[250, 400], [1350, 400], [1350, 900], [250, 900]], { wobble: 1 }), INK.night),
    span(7, (k) => join(fill(rect(250, 408 + k * 62, 1100, 13), INK.mid), span(12, (j) => fill(rect(300 + j * 92 + (k % 2) * 46, 424 + k * 62, 5, 46, { wobble: 1 }), INK.ink)))),
    side(-1), side(1),
    // floor
    fill(d([P(vp[0] - wallX(steps), vp[1] + wallY(steps) + 14, 1.3), P(vp[0] - wallX(steps), vp[1] + wallY(steps) + 14, far), P(vp[0] + wallX(steps), vp[1] + wallY(steps) + 14, far), P(vp[0] + wallX(steps), vp[1] + wallY(steps) + 14, 1.3), [1620, 1100], [-20, 1100]]), INK.sand),
    // the ship
    fill(hull(-1), INK.ink), fill(hull(1), INK.ink), fill(boot(-1), INK.vermilion), fill(boot(1), INK.umber),
    clipped(hull(-1), gouges({ box: [470, -60, 330, 190], angle: 66, spacing: 18, length: 74, weight: 6, color: INK.mid, density: (x) => clamp((760 - x) / 200), seed: 5 })),
    clipped(boot(1), gouges({ box: [800, 200, 280, 440], angle: -58, spacing: 15, length: 80, weight: 6, color: INK.ink, density: (x, y) => clamp((x - 820) / 180 + 0.2), seed: 6 })),
    fill(gouge(540, 196, 800, 224, 12) + gouge(1060, 196, 800, 224, 12), INK.paper),
    fill(round(650, 96, 22), INK.deep), fill(round(950, 96, 22), INK.deep),
    span(5, (k) => [fill(rect(748, 262 + k * 62, 30, 6, { wobble: 0.6 }), INK.paper), fill(rect(822, 262 + k * 62, 30, 6, { wobble: 0.6 }), INK.sand)]),
    // keel blocks
    fill(rect(752, 640, 96, 34), INK.umber), fill(rect(738, 672, 124, 34), INK.ink),
    gouges({ box: [300, 720, 1000, 340], angle: 0, spacing: 18, length: 110, weight: 6, color: INK.ochre, density: (x, y) => clamp(0.95 - dist(x, y * 1.6, 800, 1450) / 700), seed: 8 }),
    // timpani and basses at the back
    bass(1100, 774, 0.84, 1), bass(1192, 800, 0.92, 1), bass(500, 774, 0.84, -1), bass(408, 800, 0.92, -1),
    rows.map((row, k) => row.map(([x, y], i) => join(player(x, y, 0.92 + k * 0.13, i + k, 2 - k)))),
    // music stands
    rows.map((row, k) => row.map(([x, y]) => { const s = 0.8 + k * 0.13, xx = lerp(x, 800, 0.06), yy = y + 34; return join(fill(rect(xx - 2.5, yy, 5, 46 * s, { wobble: 0.4 }), INK.ink), fill(cut([[xx - 26 * s, yy - 12], [xx + 26 * s, yy - 12], [xx + 22 * s, yy + 16 * s], [xx - 22 * s, yy + 16 * s]], { wobble: 0.6 }), INK.paper), fill(gouge(xx - 17 * s, yy - 4, xx + 17 * s, yy - 4, 3) + gouge(xx - 17 * s, yy + 5, xx + 17 * s, yy + 5, 3), INK.ink)); })),
    // conductor
    fill(cut([[700, 1020], [900, 1020], [920, 1100], [680, 1100]], { wobble: 2 }), INK.umber),
    person({ x: 800, y: 1150, h: 330, coat: INK.ink, hat: 'bun', hair: INK.umber, hands: [[672, 838], [930, 822]], seed: 4 }),
    fill(gouge(930, 822, 1000, 742, 7), INK.paper),
    specks({ box: ALL, count: 260, color: INK.paper, opacity: 0.4, seed: 5 }),
  ] });
}

// ---------------------------------------------------------------- eel-pie

function eelPie() {
  const c = [800, 620], rx = 560, ry = 232;
  const E = (a, k = 1, dy = 0) => [c[0] + Math.cos(a) * rx * k, c[1] + dy + Math.sin(a) * ry * k];
  const ell = (k, dy = 0, q = 0) => d(span(120, (i, t) => E(t * 6.2832, k * (1 + q), dy)));
  // crimped rim: a ring of small breaking waves
  const crimps = span(40, (i, t) => {
    const a = t * 6.2832 + 0.04, b = a + 0.157, m = (a + b) / 2;
    const p = E(a, 0.94), q = E(b, 0.94), top = E(m + 0.05, 1.09, -26), tip = E(m + 0.11, 1.0, -18), low = E(m, 1.1, 22);
    return [m, join(fill(blob([p, E(a + 0.02, 1.08, -8), top, E(m + 0.1, 1.1, -10), E(b, 1.08, 6), q, E(m, 0.9)], { wobble: 0.4, samples: 5 }), INK.ochre), fill(gouge(...E(a + 0.03, 0.97, -2), ...E(m + 0.08, 1.08, -18), 13, 5), INK.umber), fill(gouge(...E(a + 0.06, 1.03, -16), ...E(m + 0.05, 1.08, -24), 8, -2), INK.paper))];
  });
  // the wave rows of the lid, as scales seen in the ellipse
  const rows = [];
  for (let j = 0; j < 7; j++) {
    const y = -0.8 + j * 0.265;
    const half = Math.sqrt(Math.max(0.02, 1 - y * y)) * 0.9, count = 9;
    for (let i = -6; i <= 6; i++) {
      const x = (i + (j % 2) * 0.5) * 0.185;
      if (Math.abs(x) > half + 0.02) continue;
      const X = (u) => c[0] + (x + u) * rx, Y = (v) => c[1] - 18 + (y * 0.86 + v) * ry;
      rows.push([y, join(
        fill(d([...span(14, (k, t) => [X(-0.105 + 0.21 * t), Y(-0.03 - 0.26 * Math.sin(Math.PI * t))]), [X(0.105), Y(0.12)], [X(-0.105), Y(0.12)]]), (i + j) % 3 ? INK.ochre : INK.sand),
        line(d(span(14, (k, t) => [X(-0.1 + 0.2 * t), Y(-0.02 - 0.25 * Math.sin(Math.PI * t))]), false), INK.umber, 7),
        line(d(span(10, (k, t) => [X(-0.062 + 0.124 * t), Y(0.03 - 0.17 * Math.sin(Math.PI * t))]), false), INK.paper, 6),
        line(d(span(8, (k, t) => [X(-0.03 + 0.06 * t), Y(0.06 - 0.08 * Math.sin(Math.PI * t))]), false), INK.umber, 5))]);
    }
  }
  // the missing slice, towards the back right
  const a1 = -1.56, a2 = -0.78;
  const slice = d([[c[0] - 6, c[1] + 6], ...span(12, (i, t) => E(lerp(a1, a2, t), 0.965, -8))]);
  const inner = d([[c[0] - 6, c[1] + 6], E(a1, 0.965, -8), E(a1, 0.965, 70), [c[0] - 6, c[1] + 86]]);
  // a slice of steam: a wedge rising point first
  // a slice of steam: a wedge rising point first out of the place where the slice was
  const tip = [900, 566];
  const left = curve([tip, [858, 486], [872, 400], [812, 300], [846, 190], [790, 80], [816, -40]], { samples: 12 });
  const right = curve([[1500, -40], [1420, 66], [1400, 150], [1270, 236], [1234, 326], [1110, 392], [1050, 470], [950, 520], tip], { samples: 12 });
  const wedge = d([...left, ...right]);
  const drift = (x, y) => -52 + 30 * Math.sin(y / 62);
  return scene({ background: INK.deep, body: [
    gouges({ box: [0, 0, W, 760], angle: 0, spacing: 25, length: 150, weight: 6, color: INK.night, density: (x, y) => 0.35 + 0.5 * noise2(x / 260, y / 90, 3), seed: 3 }),
    // table
    fill(cut([[-20, 742], [1620, 742], [1620, 1100], [-20, 1100]], { wobble: 2 }), INK.plum),
    gouges({ box: [0, 750, W, 320], angle: 0, spacing: 20, length: 160, weight: 6, color: INK.ink, density: 0.6, seed: 13 }),
    fill(d(span(80, (i, t) => [c[0] + 30 + Math.cos(t * 6.283) * 600, 955 + Math.sin(t * 6.283) * 84])), INK.ink),
    // dish
    fill(d([...span(60, (i, t) => { const a = Math.PI * t; return [c[0] - Math.cos(a) * 400, 928 + Math.sin(a) * 84]; }), E(0, 0.98, 10), ...span(50, (i, t) => E(Math.PI * t, 0.98, 10))]), INK.paper),
    clipped(d([...span(60, (i, t) => { const a = Math.PI * t; return [c[0] - Math.cos(a) * 400, 928 + Math.sin(a) * 84]; }), E(0, 0.98, 10), ...span(50, (i, t) => E(Math.PI * t, 0.98, 10))]),
      // an eel runs round it
      [[0.42, 64, INK.mid], [0.42, 24, INK.deep]].map(([m, w, col]) => fill(ribbon(span(40, (i, t) => { const a = Math.PI * (1.06 - 1.12 * t); return [c[0] + Math.cos(a) * lerp(550, 400, m) * 1.04, lerp(c[1] + 10, 928, m) + Math.sin(a) * lerp(232, 84, m) + 26 * Math.sin(t * 19)]; }), w, { smooth: false }), col)),
      gouges({ box: [980, 640, 420, 400], angle: 70, spacing: 15, length: 70, weight: 6, color: INK.mid, density: (x) => clamp((x - 1020) / 260), seed: 4 }),
      gouges({ box: [240, 640, 240, 400], angle: -70, spacing: 17, length: 50, weight: 4, color: INK.pale, density: (x) => clamp((430 - x) / 160), seed: 14 })),
    fill(ell(1.03, 16), INK.umber), fill(ell(1.0, 0), INK.ochre),
    crimps.filter(([m]) => Math.sin(m) < 0).map(([, s]) => s),
    fill(ell(0.93, -12), INK.umber),
    clipped(ell(0.915, -14), fill(ell(0.915, -14), INK.ochre), rows.map(([, s]) => s),
      gouges({ box: [260, 400, 1100, 460], angle: 20, spacing: 19, length: 60, weight: 5, color: INK.umber, density: (x, y) => clamp((x - 960) / 420), seed: 9 })),
    fill(slice, INK.ink), fill(inner, INK.umber),
    fill(gouge(c[0] + 20, c[1] - 10, c[0] + 150, c[1] - 150, 34), INK.plum), fill(gouge(c[0] + 60, c[1] - 30, c[0] + 240, c[1] - 150, 26), INK.mid), fill(gouge(c[0] + 70, c[1] - 70, c[0] + 190, c[1] - 180, 18), INK.ochre),
    crimps.filter(([m]) => Math.sin(m) >= 0).map(([, s]) => s),
    // steam
    fill(d([...left.map(([x, y]) => [x - 13, y - 3]), ...right]), INK.mid), fill(wedge, INK.pale),
    clipped(wedge,
      gouges({ box: [760, -40, 760, 640], angle: drift, spacing: 22, length: 140, weight: 10, color: INK.paper, density: (x, y) => clamp(1.05 - (y + 40) / 900 - (x - 800) / 1500), seed: 4 }),
      gouges({ box: [760, -40, 760, 640], angle: drift, spacing: 30, length: 100, weight: 8, color: INK.mid, density: (x, y) => clamp((x - 850 + (y - 200) * 1.05) / 330) * 0.85, seed: 14 })),
    specks({ box: ALL, count: 260, color: INK.paper, opacity: 0.35, seed: 5 }),
  ] });
}

// ---------------------------------------------------------------- knots

function knots() {
  const Wd = 172;
  // a trefoil, opened: the tail goes away to the right, the head lies down in front
  const K = (t) => [760 + 180 * (Math.sin(t) + 2 * Math.sin(2 * t)), 510 + 130 * (Math.cos(t) - 2 * Math.cos(2 * t))];
  const middle = span(64, (i, q) => K(lerp(1.62, 0.46 + Math.PI * 2, q)));
  const pts = [[1508, 866], [1400, 892], [1310, 898], [1200, 878], [1070, 822], ...middle, [1262, 534], [1410, 572], [1560, 530], [1740, 420]];
  const c = curve(pts, { samples: 9 });
  // where the rope is at each point: the crossings, in the curve's own parameter
  const index = (t) => Math.round((5 + ((t - 1.62) / (0.46 + Math.PI * 2 - 1.62)) * 63) * 9);
  const cross = [1.823, 2.366, 3.917, 4.46, 6.011, 0.271 + Math.PI * 2].map(index);
  const bounds = [0, ...cross.slice(1).map((x, i) => Math.round((x + cross[i]) / 2)), c.length - 1];
  // strands laid once along the whole length, so that the pieces match
  const len = [0];
  for (let i = 1; i < c.length; i++) len.push(len[i - 1] + dist(...c[i], ...c[i - 1]));
  const lay = (from, to) => {
    let dark = '', thin = '', next = Math.ceil(len[from] / (Wd * 0.5)) * Wd * 0.5;
    for (let i = Math.max(1, from - 8); i <= Math.min(c.length - 1, to + 8); i++) {
      const g = Wd * 0.5, k = Math.floor(len[i] / g);
      if (k === Math.floor(len[i - 1] / g)) continue;
      const p = c[i], q = c[i - 1], l = dist(...p, ...q) || 1, tx = (p[0] - q[0]) / l, ty = (p[1] - q[1]) / l, h = Wd / 2;
      const at = (u, v) => [p[0] + tx * u * Wd - ty * v * h, p[1] + ty * u * Wd + tx * v * h];
      dark += ribbon(curve([at(-0.34, 1.04), at(-0.13, 0.55), at(0.13, -0.55), at(0.34, -1.04)], { samples: 6 }), (t) => Wd * 0.06 * (0.5 + Math.sin(t * Math.PI)), { smooth: false });
      for (const o of [0.13, 0.25, 0.37]) thin += ribbon(curve([at(-0.3 + o, 0.9), at(-0.12 + o, 0.5), at(0.12 + o, -0.5), at(0.3 + o, -0.9)], { samples: 5 }), (t) => Wd * 0.022 * Math.sin(t * Math.PI) + 0.2, { smooth: false });
    }
    return join(fill(thin, INK.umber), fill(dark, INK.ink));
  };
  const piece = (from, to, over) => {
    const a = Math.max(0, from - 3), b = Math.min(c.length - 1, to + 3), part = c.slice(a, b + 1);
    const wide = (m) => (a ? Wd + m : (t) => (Wd + m) * Math.sqrt(1 - (1 - Math.min(1, (t * part.length + 0.4) / 11)) ** 2.4));
    const body = ribbon(part, wide(0), { smooth: false });
    return join(over ? fill(ribbon(part.slice(6, -6).map(([x, y]) => [x + 16, y + 22]), Wd + 18, { smooth: false }), INK.night) : '',
      fill(a ? ribbon(part, Wd + 20, { smooth: false }) : ribbon([[part[0][0] + 9, part[0][1] - 2], ...part], wide(20), { smooth: false }), INK.ink), fill(body, INK.sand),
      clipped(body, fill(ribbon(c.slice(Math.max(0, a - 16), Math.min(c.length, b + 17)).map(([x, y]) => [x + Wd * 0.16, y + Wd * 0.3]), Wd * 0.62, { smooth: false }), INK.ochre), lay(from, to)));
  };
  const pieces = span(6, (i) => [bounds[i], bounds[i + 1], i % 2 === 1]);
  return scene({ background: INK.deep, body: [
    span(8, (k) => join(fill(rect(-20, k * 140 + 122, 1640, 10, { wobble: 2 }), INK.night))),
    gouges({ box: ALL, angle: 0, spacing: 23, length: 190, weight: 6, color: INK.night, density: (x, y) => 0.3 + 0.6 * noise2(x / 300, y / 80, 3), seed: 3 }),
    gouges({ box: [0, 0, W, 560], angle: 0, spacing: 31, length: 140, weight: 5, color: INK.mid, density: (x, y) => clamp(0.7 - dist(x, y, 200, 60) / 760), seed: 13 }),
    // shadow
    fill(ribbon(c.map(([x, y]) => [x + 34, y + 54]), Wd + 40, { smooth: false }), INK.night),
    pieces.filter((p) => !p[2]).map((p) => piece(...p)), pieces.filter((p) => p[2]).map((p) => piece(...p)),
    // the whipped end, its strands worn smooth
    clipped(ribbon(c.slice(0, 60), (t) => Wd * Math.sqrt(1 - (1 - Math.min(1, (t * 60 + 0.4) / 11)) ** 2.4), { smooth: false }),
      fill(rect(1306, 760, 240, 260), INK.sand), fill(blob([[1280, 934], [1380, 930], [1460, 910], [1540, 872], [1540, 1020], [1280, 1020]]), INK.ochre)),
    // strands worn smooth; one of them lies like a closed lid
    fill([gouge(1350, 846, 1440, 822, 6, 3), gouge(1350, 952, 1460, 926, 6, -4), gouge(1366, 966, 1440, 952, 5, -2)].join(''), INK.umber),
    fill(gouge(1372, 872, 1442, 862, 12, 15), INK.ink), fill(blob([[1480, 846], [1500, 848], [1508, 864], [1502, 882], [1488, 872]], { wobble: 0.4 }), INK.ink),
    // the whipping
    [0, 1, 2, 3].map((k) => { const x = 1226 + k * 25, y = 885 + k * 2.5; return join(fill(cut([[x, y - 97], [x + 26, y - 95], [x + 19, y + 100], [x - 7, y + 98]], { wobble: 1.5 }), INK.ink), fill(cut([[x + 4, y - 91], [x + 23, y - 90], [x + 16, y + 94], [x - 3, y + 93]], { wobble: 1.2 }), INK.vermilion)); }),
    specks({ box: ALL, count: 260, color: INK.paper, opacity: 0.35, seed: 5 }),
  ] });
}

// ---------------------------------------------------------------- moon-jelly

function moonJelly() {
  const halo = (x, y, r, seed) => gouges({ box: [x - r * 2.2, y - r * 2.2, r * 4.4, r * 4.4], angle: (px, py) => (Math.atan2(py - y, px - x) * 180) / Math.PI + 90, spacing: Math.max(13, r * 0.11), length: Math.max(30, r * 0.4), weight: Math.max(4, r * 0.035), color: INK.mid, density: (px, py) => { const q = dist(px, py, x, y) / r; return q > 1.1 && q < 2.1 ? clamp(1 - (q - 1.1)) * 0.8 : 0; }, seed });
  // from above: a full moon, with the four rings
  const full = (x, y, r, deg, { body = INK.paper, rim = INK.pale, ring = INK.plum, phase = 0.62 } = {}) => {
    const whole = round(x, y, r, r, { sides: 64, wobble: 1.4 });
    const petal = (k) => { const a = ((deg + k * 90) * Math.PI) / 180, px = x + Math.cos(a) * r * 0.29, py = y + Math.sin(a) * r * 0.29; const pts = span(12, (i, t) => { const b = a + lerp(-2.35, 2.35, t); return [px + Math.cos(b) * r * 0.19, py + Math.sin(b) * r * 0.19]; }); return fill(ribbon(pts, (t) => r * 0.1 * (0.45 + 0.75 * Math.sin(t * Math.PI)), { smooth: false }), ring); };
    const fringe = span(Math.round(40 + r / 6), (i, t) => { const a = t * 6.2832; const l = r * (0.05 + 0.05 * noise2(i * 0.7, r, 3)); return gouge(x + Math.cos(a) * r * 0.99, y + Math.sin(a) * r * 0.99, x + Math.cos(a + 0.05) * (r + l * 1.6), y + Math.sin(a + 0.05) * (r + l * 1.6), Math.max(3, r * 0.028)); });
    return join(fill(fringe.join(''), rim), fill(whole, rim), fill(round(x, y, r * 0.93, r * 0.93, { sides: 60 }), body),
      clipped(whole,
        // canals running to the rim
        fill(span(28, (i, t) => { const a = t * 6.2832 + 0.1; return gouge(x + Math.cos(a) * r * 0.58, y + Math.sin(a) * r * 0.58, x + Math.cos(a) * r * (i % 2 ? 0.92 : 0.8), y + Math.sin(a) * r * (i % 2 ? 0.92 : 0.8), r * 0.03); }).join(''), rim),
        halftone({ box: [x - r, y - r, 2 * r, 2 * r], spacing: Math.max(11, r * 0.066), angle: 28, color: INK.mid, size: (px, py) => clamp(((px - x) * 0.75 + (py - y) * 0.66) / r - 0.1) * 0.8 })),
      [0, 1, 2, 3].map(petal));
  };
  // from the side: a half moon, with its skirts
  const bell = (x, y, r, deg, { body = INK.pale, rim = INK.mid, ring = INK.plum, seed = 1 } = {}) => {
    const T = placed(x, y, r, deg), R = rng(seed);
    const dome = d([...T(span(26, (i, t) => [-Math.cos(Math.PI * t) * 1, -Math.sin(Math.PI * t) * 0.86])), ...curve(T(span(11, (i, t) => [1 - 2 * t, i % 2 ? 0.13 : 0.02])), { samples: 4 })]);
    const arms = [-0.42, -0.14, 0.14, 0.42].map((u, k) => fill(ribbon(T([[u * 0.5, 0], [u * 0.9, 0.5], [u * 0.7 + 0.12, 0.95], [u * 1.1 - 0.1, 1.4 + (k % 2) * 0.24]]), (t) => r * 0.15 * (1 - t * 0.85), { samples: 8 }), rim));
    const threads = span(17, (i, t) => { const u = lerp(-0.95, 0.95, t), l = R.range(0.35, 0.75); const p = T([[u, 0.05], [u * 1.02 + 0.05, l * 0.5], [u * 0.98, l]]); return fill(ribbon(p, (q) => r * 0.026 * (1 - q * 0.8), { samples: 5 }), rim); });
    return join(threads, arms, fill(dome, body), clipped(dome,
      gouges({ box: [x - r, y - r, 2 * r, 1.4 * r], angle: deg + 88, spacing: r * 0.1, length: r * 0.4, weight: r * 0.035, color: INK.paper, density: (px) => clamp(0.9 - (px - x + r) / (1.1 * r)), seed: 3 }),
      halftone({ box: [x - r, y - r, 2 * r, 1.4 * r], spacing: Math.max(11, r * 0.08), angle: 28, color: INK.mid, size: (px, py) => clamp((px - x) / r * 0.9 + 0.05) }),
      [-0.34, 0.02, 0.36].map((u) => fill(ribbon(T(span(9, (i, t) => [u + Math.cos(Math.PI * (1 + t)) * 0.15, -0.3 + Math.sin(Math.PI * (1 + t)) * 0.16])), r * 0.075, { smooth: false }), ring))));
  };
  const fulls = [[1130, 360, 262, 20], [330, 760, 168, 52], [250, 190, 96, 10], [820, 890, 84, 35]];
  return scene({ background: INK.night, body: [
    gouges({ box: ALL, angle: (x, y) => 8 * Math.sin(x / 260) - 4, spacing: 21, length: 120, weight: 5, color: INK.deep, density: (x, y) => 0.25 + 0.75 * noise2(x / 420, y / 160, 8), seed: 3 }),
    fulls.map(([x, y, r], k) => halo(x, y, r, k + 4)),
    bell(1470, 830, 74, 14, { seed: 4 }), bell(560, 120, 60, -16, { seed: 5 }),
    full(250, 190, 96, 10, { body: INK.pale, rim: INK.mid }),
    full(820, 890, 84, 35, { body: INK.pale, rim: INK.mid }),
    bell(630, 440, 138, -12, { body: INK.paper, rim: INK.pale, seed: 2 }),
    bell(1180, 850, 104, 10, { seed: 8 }),
    full(330, 760, 168, 52, { ring: INK.vermilion }),
    full(1130, 360, 262, 20, { ring: INK.vermilion }),
    // plankton
    (() => { const r = rng(5); return dots(span(70, () => [r.range(0, W), r.range(0, H), r.range(0.5, 1.3)]), 3.4, INK.pale); })(),
    specks({ box: ALL, count: 200, color: INK.pale, opacity: 0.35, seed: 5 }),
  ] });
}

// ---------------------------------------------------------------- mudflats

function mudflats() {
  const r = rng(78);
  const rib = curve([[-60, 1010], [260, 850], [620, 640], [980, 450], [1280, 270], [1560, 60]], { samples: 24 });
  const along = (t) => { const p = clamp(t) * (rib.length - 1), k = Math.min(rib.length - 2, Math.floor(p)), a = rib[k], b = rib[k + 1]; return [lerp(a[0], b[0], p - k), lerp(a[1], b[1], p - k), Math.atan2(b[1] - a[1], b[0] - a[0])]; };
  const half = (t) => 520 * Math.sin(Math.PI * clamp(0.06 + t * 0.93)) ** 0.75;
  const edge = (t, s, k = 1) => { const [x, y, a] = along(t); return [x - Math.sin(a) * s * half(t) * k, y + Math.cos(a) * s * half(t) * k]; };
  const big = [], mid = [], thin = [];
  // a channel wanders, and gives off smaller ones
  const grow = (x, y, a, len, w, depth, curl, into) => {
    const steps = Math.max(5, Math.round(len / 30)), pts = [[x, y]];
    let px = x, py = y, aa = a;
    for (let i = 1; i <= steps; i++) {
      aa += curl / steps + r.range(-0.2, 0.2) * (depth > 1 ? 1 : 0.8);
      px += Math.cos(aa) * (len / steps); py += Math.sin(aa) * (len / steps);
      pts.push([px, py]);
      const t = i / steps;
      if (depth < 3 && i < steps && len > 60 && (depth > 1 || i > 1)) {
        const s = i % 2 ? 1 : -1;
        grow(px, py, aa + s * r.range(0.62, 0.95), Math.min(150, len * 0.42) * (1 - t * 0.55) * r.range(0.75, 1.15), Math.max(3.4, w * (1 - t * 0.75) * 0.52), depth + 1, -s * r.range(0.1, 0.5), depth === 1 ? mid : thin);
      }
    }
    into.push(ribbon(curve(pts, { samples: 4 }), (t) => Math.max(2.2, w * (1 - t * 0.82)), { smooth: false }));
  };
  const veins = 9;
  for (let i = 0; i < veins; i++) for (const s of [-1, 1]) {
    const t = lerp(0.07, 0.9, (i + (s > 0 ? 0.45 : 0)) / veins), [x, y, a] = along(t);
    grow(x, y, a + s * (0.86 - t * 0.18), half(t) * 1.13, lerp(42, 15, t), 1, -s * 0.5, big);
  }
  const leaf = d([...span(50, (i, t) => edge(t, -1, 1 + 0.03 * Math.sin(t * 46))), ...span(50, (i, t) => edge(1 - t, 1, 1 + 0.03 * Math.sin(t * 41)))]);
  const shore = d([...span(50, (i, t) => edge(t, -1, 1.07)), ...span(50, (i, t) => edge(1 - t, 1, 1.07))]);
  return scene({ background: INK.deep, body: [
    // the sea round it, in long swells
    gouges({ box: ALL, angle: -30, spacing: 24, length: 170, weight: 7, color: INK.mid, density: (x, y) => 0.5 + 0.5 * noise2(x / 260, y / 200, 8), seed: 3 }),
    fill(shore, INK.deep), fill(leaf, INK.night),
    clipped(leaf,
      gouges({ box: ALL, angle: (x, y) => -28, spacing: 17, length: 60, weight: 5, color: INK.plum, density: (x, y) => 0.2 + 0.8 * noise2(x / 180, y / 150, 18), seed: 5 })),
    line(leaf, INK.plum, 10),
    clipped(shore, fill(thin.join(''), INK.mid), fill(mid.join(''), INK.pale), fill(big.join(''), INK.pale)),
    fill(ribbon(rib, (t) => lerp(84, 12, t ** 0.8), { smooth: false, wobble: 1.5 }), INK.pale), fill(ribbon(rib.slice(0, 100), (t) => lerp(40, 3, t), { smooth: false, wobble: 1.5 }), INK.paper),
    specks({ box: ALL, count: 300, color: INK.paper, opacity: 0.4, seed: 5 }),
    // walkers, for the size of it
    [[300, 366], [338, 380], [372, 362]].map(([x, y]) => join(fill(gouge(x + 2, y + 3, x + 40, y + 26, 9), INK.ink), fill(round(x, y, 10), INK.vermilion))),
  ] });
}

// ---------------------------------------------------------------- rope-walk

function ropeWalk() {
  const vp = [860, 560];
  const P = (x, y, z) => [lerp(vp[0], x, z), lerp(vp[1], y, z)];
  const far = 0.045;
  const zs = span(13, (k) => 1.25 / (1 + k * 0.62));
  const quad = (a, b, z1 = 1.4, z2 = far) => d([P(...a, z1), P(...a, z2), P(...b, z2), P(...b, z1)]);
  const fl = 1180, lw = -170, rw = 1900, ev = 120, ridge = -420;
  const between = (a, b, k, f) => span(k, (i) => f(i, i / k, (i + 1) / k));
  const mix = (a, b, t) => [lerp(a[0], b[0], t), lerp(a[1], b[1], t)];
  // ropes: x,y at z=1, width
  const ropes = [[-90, 820, 40, INK.sand], [130, 900, 44, INK.ochre], [360, 960, 46, INK.sand], [610, 1000, 46, INK.paper], [900, 1010, 48, INK.vermilion], [1180, 990, 46, INK.sand], [1440, 940, 44, INK.ochre], [1690, 870, 42, INK.sand]];
  const rope = ([x, y, w, c]) => {
    const pt = (z) => P(x, y + 0 * z, z);
    const z1 = 1.35, zc = (t) => far + (z1 - far) * t;
    let lay = '';
    let z = z1;
    const a = pt(z1), b = pt(far), ln = Math.hypot(a[0] - b[0], a[1] - b[1]), tx = (b[0] - a[0]) / ln, ty = (b[1] - a[1]) / ln;
    while (z > 0.1) { const p = pt(z), h = (w * z) / 2; lay += gouge(p[0] - ty * -h - tx * h * 1.2, p[1] + tx * -h - ty * h * 1.2, p[0] + ty * -h + tx * h * 1.2, p[1] - tx * -h + ty * h * 1.2, w * z * 0.2); z *= 1 - 0.052; }
    const band = (k, dx = 0, dy = 0) => { const h = (w * k) / 2; return d([[a[0] - ty * h * z1 + dx, a[1] + tx * h * z1 + dy], [b[0], b[1]], [a[0] + ty * h * z1 + dx, a[1] - tx * h * z1 + dy]]); };
    return join(fill(band(1.16), INK.ink), fill(band(1), c), fill(lay, c === INK.vermilion ? INK.ink : INK.umber));
  };
  const trestle = (z) => {
    const top = 1040, l = P(-150, top, z), rr = P(1790, top, z);
    return join(fill(cut([P(-170, 1030, z), P(1810, 1030, z), P(1810, 1074, z), P(-170, 1074, z)], { wobble: 1 }), INK.ink),
      [-110, 420, 1190, 1720].map((x) => fill(d([P(x, 1060, z), P(x + 50, 1060, z), P(x + 50, fl, z), P(x, fl, z)]), INK.ink)),
      fill(d([P(-170, 1030, z), P(1810, 1030, z), P(1810, 1038, z), P(-170, 1038, z)]), INK.ochre));
  };
  const frame = (z, k) => {
    const c = INK.ink, w = 44, col = (a, b) => fill(d([P(...a[0], z), P(...a[1], z), P(...b[1], z), P(...b[0], z)]), c);
    return join(
      col([[lw, ev], [lw + w, ev]], [[lw, fl], [lw + w, fl]]), col([[rw - w, ev], [rw, ev]], [[rw - w, fl], [rw, fl]]),
      col([[lw, ev - 20], [rw, ev - 20]], [[lw, ev + 26], [rw, ev + 26]]),
      col([[lw - 30, ev + 10], [865, ridge - 20]], [[lw + 60, ev + 10], [865, ridge + 50]]), col([[rw + 30, ev + 10], [865, ridge - 20]], [[rw - 60, ev + 10], [865, ridge + 50]]),
      col([[848, ridge], [882, ridge]], [[848, ev], [882, ev]]),
      col([[lw + 30, ev + 210], [lw + 60, ev + 210]], [[lw + 260, ev], [lw + 310, ev]]), col([[rw - 30, ev + 210], [rw - 60, ev + 210]], [[rw - 260, ev], [rw - 310, ev]]),
      fill(d([P(lw + 40, ev + 26, z), P(rw - 40, ev + 26, z), P(rw - 40, ev + 34, z), P(lw + 40, ev + 34, z)]), INK.umber));
  };
  const windowsOn = (x, lit) => zs.slice(0, -1).map((z, k) => { const z1 = lerp(z, zs[k + 1], 0.24), z2 = lerp(z, zs[k + 1], 0.8); return join(fill(d([P(x, 330, z1), P(x, 330, z2), P(x, 720, z2), P(x, 720, z1)]), lit), z > 0.2 ? [0.5].map((t) => fill(d([P(x, 330, lerp(z1, z2, 0.47)), P(x, 330, lerp(z1, z2, 0.53)), P(x, 720, lerp(z1, z2, 0.53)), P(x, 720, lerp(z1, z2, 0.47))]), INK.ink)) : '', z > 0.2 ? [460, 590].map((y) => fill(d([P(x, y, z1), P(x, y, z2), P(x, y + 12, z2), P(x, y + 12, z1)]), INK.ink)) : ''); });
  return scene({ background: INK.ink, body: [
    // roof, in boards
    between(0, 0, 7, (i, s, t) => fill(quad(mix([lw, ev], [865, ridge], s), mix([lw, ev], [865, ridge], t)), i % 2 ? INK.plum : INK.umber, `stroke="${INK.ink}" stroke-width="4"`)),
    between(0, 0, 7, (i, s, t) => fill(quad(mix([rw, ev], [865, ridge], s), mix([rw, ev], [865, ridge], t)), INK.plum, `stroke="${INK.ink}" stroke-width="4"`)),
    // walls
    between(0, 0, 8, (i, s, t) => fill(quad([lw, lerp(ev, fl, s)], [lw, lerp(ev, fl, t)]), i % 2 ? INK.deep : INK.night, `stroke="${INK.ink}" stroke-width="3"`)),
    between(0, 0, 8, (i, s, t) => fill(quad([rw, lerp(ev, fl, s)], [rw, lerp(ev, fl, t)]), INK.umber, `stroke="${INK.ink}" stroke-width="4"`)),
    windowsOn(lw + 1, INK.pale), windowsOn(rw - 1, INK.sand),
    // floor
    between(0, 0, 16, (i, s, t) => fill(quad([lerp(lw, rw, s), fl], [lerp(lw, rw, t), fl]), [INK.umber, INK.umber, INK.plum, INK.umber][(i * 7 + 1) % 4], `stroke="${INK.ink}" stroke-width="3"`)),
    // bars of window light on the floor
    zs.slice(0, -1).map((z, k) => { const z1 = lerp(z, zs[k + 1], 0.2), z2 = lerp(z, zs[k + 1], 0.7); return fill(d([P(lw + 160, fl, z1), P(lw + 160, fl, z2), P(rw - 500, fl, lerp(z1, z2, 1.5)), P(rw - 500, fl, lerp(z1, z2, 0.6))]), INK.ochre); }),
    between(0, 0, 16, (i, s) => fill(quad([lerp(lw, rw, s) - 2, fl], [lerp(lw, rw, s) + 3, fl]), INK.umber)),
    // the far door
    fill(d([P(lw, ev, far), P(865, ridge, far), P(rw, ev, far), P(rw, fl, far), P(lw, fl, far)]), INK.ink),
    fill(d([P(320, 250, far), P(1400, 250, far), P(1400, fl, far), P(320, fl, far)]), INK.paper),
    zs.slice().reverse().map((z, k) => frame(z, zs.length - k)),
    // ropes over their trestles
    [0.12, 0.17].map(trestle),
    // a ropemaker, far down, between the ropes
    person({ x: 955, y: 698, h: 146, coat: INK.ochre, hat: 'cap', hatColor: INK.ink, seed: 3 }),
    [0.27, 0.46].map(trestle),
    ropes.map(rope),
    specks({ box: ALL, count: 260, color: INK.paper, opacity: 0.4, seed: 5 }),
  ] });
}

// ---------------------------------------------------------------- samphire

function samphire() {
  const c = [800, 534], R = 500;
  const r = rng(21);
  const out = { a: [], b: [], tips: [], joint: [] };
  const joint = (x, y, a, l, w, tone, end) => {
    const qx = x + Math.cos(a) * l, qy = y + Math.sin(a) * l, nx = -Math.sin(a), ny = Math.cos(a), e = end ? w * 0.62 : w * 0.16;
    out[tone].push(blob([[x - nx * w * 0.3, y - ny * w * 0.3], [lerp(x, qx, 0.45) - nx * w * 0.42, lerp(y, qy, 0.45) - ny * w * 0.42], [qx - nx * w * 0.56, qy - ny * w * 0.56], [qx + Math.cos(a) * e, qy + Math.sin(a) * e], [qx + nx * w * 0.56, qy + ny * w * 0.56], [lerp(x, qx, 0.45) + nx * w * 0.42, lerp(y, qy, 0.45) + ny * w * 0.42], [x + nx * w * 0.3, y + ny * w * 0.3]], { wobble: 0.3, samples: 5 }));
    out.joint.push(gouge(x - nx * w * 0.16 + Math.cos(a) * l * 0.2, y - ny * w * 0.16 + Math.sin(a) * l * 0.2, x - nx * w * 0.26 + Math.cos(a) * l * 0.92, y - ny * w * 0.26 + Math.sin(a) * l * 0.92, w * 0.2));
    return [qx, qy];
  };
  // a stem and its pairs of arms, which turn upwards like a candlestick's
  const groups = [];
  const stem = (x, y, a, count, l, w, tone, bend) => {
    const mark = Object.fromEntries(Object.entries(out).map(([k, v]) => [k, v.length]));
    const grow = (px, py, aa, m, ll, ww, arms, turn) => {
      let p = [px, py], b = aa;
      for (let i = 0; i < m; i++) {
        p = joint(p[0], p[1], b, ll * (1 - i * 0.03), ww * (1 - i * 0.04), i === m - 1 && arms !== 2 && r.chance(0.55) ? 'tips' : tone, i === m - 1);
        if (arms === 1 && i > 0 && i < m - 1) for (const s of [-1, 1]) { const q = [4, 4, 3, 3, 2, 2][i - 1] ?? 2; grow(p[0], p[1], b + s * 0.66, q, ll * 0.72, ww * 0.74, q > 3 ? s * 3 : 0, -s * 0.13); }
        if (Math.abs(arms) === 3 && i === 1) grow(p[0], p[1], b + Math.sign(arms) * 0.6, 2, ll * 0.9, ww * 0.86, 0, -Math.sign(arms) * 0.16);
        b += turn;
      }
    };
    grow(x, y, a, count, l, w, 1, bend);
    groups.push(Object.fromEntries(Object.entries(out).map(([k, v]) => [k, v.slice(mark[k]).join('')])));
  };
  stem(742, 930, -2.02, 6, 112, 38, 'b', 0.03);
  stem(858, 930, -1.1, 6, 112, 38, 'b', -0.03);
  stem(800, 960, -1.57, 7, 118, 42, 'a', 0.005);
  const all = [...out.a, ...out.b, ...out.tips].join('');
  const plate = (k) => round(...c, R * k, R * k, { sides: 90, wobble: 1.5 });
  return scene({ background: INK.ochre, body: [
    // cloth
    [40, 96, 1490, 1546].map((x) => fill(rect(x, -20, 18, 1110, { wobble: 2 }), INK.paper)),
    gouges({ box: ALL, angle: 0, spacing: 17, length: 70, weight: 4, color: INK.sand, density: (x, y) => 0.3 + 0.5 * noise2(x / 200, y / 200, 3), seed: 3 }),
    fill(round(c[0] + 34, c[1] + 40, R * 1.04, R * 1.04, { sides: 90 }), INK.umber),
    fill(plate(1.05), INK.ink), fill(plate(1.035), INK.paper), fill(plate(0.955), INK.mid), fill(plate(0.925), INK.paper), fill(plate(0.74), INK.pale), fill(plate(0.725), INK.paper),
    // rim: little waves
    span(44, (i, t) => { const a = t * 6.2832; const q = (rr, o) => [c[0] + Math.cos(a + o) * R * rr, c[1] + Math.sin(a + o) * R * rr]; return fill(gouge(...q(0.83, -0.055), ...q(0.83, 0.055), 14, 7), INK.mid); }),
    gouges({ box: [c[0] - R, c[1] - R, 2 * R, 2 * R], angle: 45, spacing: 18, length: 60, weight: 5, color: INK.pale, density: (x, y) => (dist(x, y, ...c) < R * 0.7 ? clamp((x - c[0] + y - c[1]) / 700) : 0), seed: 5 }),
    fill(all, INK.pale, 'transform="translate(14 18)"'), 
    groups.map((g) => [fill(g.a, INK.mid, `stroke="${INK.night}" stroke-width="6"`), fill(g.b, INK.deep, `stroke="${INK.night}" stroke-width="6"`), fill(g.tips, INK.vermilion, `stroke="${INK.night}" stroke-width="6"`), fill(g.joint, INK.pale)]),
    specks({ box: ALL, count: 260, color: INK.paper, opacity: 0.4, seed: 5 }),
  ] });
}

// ---------------------------------------------------------------- slow-wave

function slowWave() {
  // one long low wave, drawn by displacing the contour lines it passes under
  const hump = (x, j) => { const c = 1010 - j * 9, a = (x - c) / 420; const rise = a > 0 ? Math.exp(-a * a * 1.9) : Math.exp(-a * a * 0.62); return rise; };
  const row = (j) => span(109, (i) => { const x = -20 + i * 15.2, y0 = 236 + j * 23.8; return [x, y0 - 168 * hump(x, j) * (0.35 + 0.65 * Math.sin(Math.PI * clamp(j / 34 + 0.08))) + 22 * (noise2(x / 210, j * 0.14 + 3, 5) - 0.5) * (1 - hump(x, j))]; });
  const rows = span(36, (j) => row(j));
  const isBold = (j) => j % 6 === 2;
  return scene({ background: INK.sand, body: [
    halftone({ box: [0, 0, W, 330], spacing: 20, angle: 24, color: INK.ochre, size: (x, y) => clamp(0.8 - y / 300) }),
    rows.map((pts, j) => {
      const body = d([...pts, [1640, 1120], [-40, 1120]]);
      const m = 15;
      return join(fill(body, j === m ? INK.deep : j > m && j < m + 9 ? [INK.deep, INK.deep, INK.mid, INK.mid, INK.mid, INK.pale, INK.pale, INK.pale][j - m - 1] ?? INK.paper : INK.paper),
        line(d(pts, false), j === m ? INK.vermilion : INK.ink, j === m ? 13 : isBold(j) ? 5.5 : 2.8));
    }),
    specks({ box: ALL, count: 260, color: INK.paper, opacity: 0.4, seed: 5 }),
  ] });
}

// ---------------------------------------------------------------- tea-hut

function teaHut() {
  const vp = [800, 700];
  const hut = 700;
  // rails
  const rail = (s) => d([[vp[0] + s * 44, 782], [vp[0] + s * 50, 782], [vp[0] + s * 566, 1100], [vp[0] + s * 518, 1100]]);
  const sleepers = span(15, (i) => { const z = 1.1 / (1 + i * 0.32), y = lerp(760, 1090, z * 0.98), wd = lerp(60, 800, z); return fill(cut([[800 - wd, y], [800 + wd, y], [800 + wd * 1.03, y + 40 * z], [800 - wd * 1.03, y + 40 * z]], { wobble: 1.2 }), INK.umber); });
  // steam: one long curl
  const steam = [[882, 452], [890, 380], [840, 300], [880, 210], [1010, 150], [1190, 170], [1300, 260], [1270, 350], [1160, 364], [1096, 306], [1130, 236]];
  const sw = (t) => (24 + 118 * Math.sin(clamp(t) * Math.PI) ** 0.8) * Math.min(1, (1 - t) * 7 + 0.02);
  return scene({ background: INK.vermilion, body: [
    fill(rect(-20, -20, 1640, 420), INK.plum),
    halftone({ box: [0, 0, W, 800], spacing: 21, angle: 22, color: INK.plum, size: (x, y) => clamp(1 + (424 - y) / 270) }),
    fill(cut([[-20, 640], [1620, 640], [1620, 800], [-20, 800]], { wobble: 4 }), INK.ochre),
    halftone({ box: [0, 480, W, 180], spacing: 21, angle: 22, color: INK.ochre, size: (x, y) => clamp((y - 470) / 170) }),
    // steam
    fill(ribbon(steam, sw, { samples: 16, wobble: 1 }), INK.sand), clipped(ribbon(steam, sw, { samples: 16 }), fill(ribbon(steam.map(([x, y]) => [x - 16, y - 18]), (t) => sw(t) * 0.72, { samples: 16 }), INK.paper)),
    // flat land
    fill(cut([[-20, 772], [1620, 772], [1620, 1100], [-20, 1100]], { wobble: 2 }), INK.deep),
    gouges({ box: [0, 778, W, 300], angle: (x) => (x < 800 ? -16 : 16), spacing: 19, length: 110, weight: 6, color: INK.night, density: (x, y) => 0.3 + (y - 770) / 420, seed: 4 }),
    reeds({ x1: -40, x2: 560, y: 800, height: 150, count: 70, color: INK.plum, head: INK.plum, weight: 6, lean: 0.12, heads: 0.3, seed: 4 }),
    reeds({ x1: 1040, x2: 1660, y: 800, height: 150, count: 70, color: INK.plum, head: INK.plum, weight: 6, lean: 0.12, heads: 0.3, seed: 9 }),
    // track
    fill(cut([[740, 780], [860, 780], [1640, 1100], [-40, 1100]], { wobble: 2 }), INK.ink),
    sleepers, [rail(-1), rail(1)].map((p) => join(fill(p, INK.ink, 'transform="translate(0 12)"'), fill(p, INK.pale))),
    // buffers
    fill(rect(690, 736, 220, 22), INK.ink), [720, 860].map((x) => join(fill(rect(x, 740, 20, 66), INK.ink), fill(round(x + 10, 746, 22), INK.vermilion), fill(round(x + 10, 746, 9), INK.ink))),
    // hut
    fill(rect(660, 540, 280, 250), INK.mid), clipped(rect(660, 540, 280, 250), span(9, (k) => fill(rect(660 + k * 33, 530, 5, 270, { wobble: 1 }), INK.deep))),
    fill(cut([[620, 556], [700, 452], [900, 452], [980, 556]], { wobble: 2 }), INK.ink), clipped(cut([[620, 556], [700, 452], [900, 452], [980, 556]], { wobble: 2 }), gouges({ box: [620, 450, 360, 110], angle: -52, spacing: 17, length: 60, weight: 6, color: INK.mid, density: (x) => clamp(0.9 - (x - 620) / 300), seed: 3 })),
    fill(rect(868, 400, 30, 90), INK.ink), fill(rect(860, 392, 46, 18), INK.umber),
    // counter, light, cup
    fill(rect(688, 588, 150, 110), INK.ink), fill(rect(697, 597, 132, 92), INK.ochre),
    fill(round(760, 634, 18, 21), INK.ink), fill(blob([[724, 690], [732, 662], [760, 654], [788, 662], [796, 690]], { wobble: 0.5 }), INK.ink),
    fill(rect(678, 692, 170, 16), INK.ink), fill(cut([[680, 560], [846, 560], [862, 598], [664, 598]], { wobble: 1.5 }), INK.paper), [0, 1, 2, 3].map((k) => fill(cut([[684 + k * 42, 561], [704 + k * 42, 561], [703 + k * 46, 597], [680 + k * 46 - 4, 597]], { wobble: 0.8 }), INK.vermilion)),
    fill(rect(866, 600, 54, 190), INK.ink), fill(rect(874, 610, 38, 180), INK.plum), fill(round(904, 700, 4), INK.ochre),
    glitter({ x: 764, y: 790, width: 120, height: 250, rows: 12, color: INK.ochre, spread: 2.4, weight: 8, seed: 4 }),
    // near reeds
    reeds({ x1: -60, x2: 330, y: 1100, height: 470, count: 32, color: INK.night, head: INK.umber, weight: 12, lean: 0.12, heads: 0.4, seed: 12 }),
    reeds({ x1: 1290, x2: 1680, y: 1100, height: 470, count: 32, color: INK.night, head: INK.umber, weight: 12, lean: 0.06, heads: 0.4, seed: 15 }),
    [[300, 250, 70, 0.5, -6], [396, 204, 54, 0.3, 8], [220, 330, 48, 0.4, 4]].map(([x, y, s, a, t]) => fill(gull(x, y, s, a, t), INK.ink)),
    specks({ box: ALL, count: 260, color: INK.paper, opacity: 0.4, seed: 5 }),
  ] });
}

// ---------------------------------------------------------------- tickets

function tickets() {
  const spine = [800, 900];
  // a page is a ticket: u from the spine outwards, v from the foot up
  const page = (side, theta, L, Hh, bend, color, ink, k) => {
    const a = (theta * Math.PI) / 180;
    const P = (u, v) => { const b = Math.sin(Math.PI * Math.min(1, u * 0.95)) * bend; const x = u * L * Math.cos(a) - b * Math.sin(a) * 0.4, y = -u * L * Math.sin(a) - b * Math.cos(a); return [spine[0] + side * (x + 4), spine[1] + y - v * Hh * (1 - 0.06 * u) - v * 0 ]; };
    const strip = (u1, u2, v1, v2, m = 16) => [...span(m, (i, t) => P(lerp(u1, u2, t), v1)), ...span(m, (i, t) => P(lerp(u2, u1, t), v2))];
    // outer edge with the notches of a ticket
    const edge = span(21, (i, t) => P(1 - (i % 2 ? 0.022 : 0), t));
    const shape = d([...span(18, (i, t) => P(t, 0)), ...edge, ...span(18, (i, t) => P(1 - t, 1))]);
    const E = (u, v, ru, rv) => d(span(20, (i, t) => P(u + Math.cos(t * 6.283) * ru, v + Math.sin(t * 6.283) * rv)));
    const text = (u1, u2, v, w) => fill(d(strip(u1, u2, v, v + w)), ink);
    return join(fill(shape, INK.ink, `transform="translate(${side * 5} 9)"`), fill(shape, color),
      clipped(shape, gouges({ box: [0, 100, W, 900], angle: side * -12, spacing: 20, length: 80, weight: 5, color: k.shade, density: (x) => clamp(1 - Math.abs(x - spine[0]) / (L * 0.55)), seed: k.seed })),
      // frame
      fill(d(strip(0.09, 0.9, 0.075, 0.09)), ink), fill(d(strip(0.09, 0.9, 0.91, 0.925)), ink), fill(d(strip(0.09, 0.102, 0.075, 0.925, 2)), ink), fill(d(strip(0.888, 0.9, 0.075, 0.925, 2)), ink),
      k.inside(P, strip, E, text, side));
  };
  const plain = (P, strip, E, text) => [text(0.15, 0.8, 0.78, 0.05), text(0.15, 0.6, 0.66, 0.03)];
  const boat = (P, color, u, v, s) => { const q = (list) => d(list.map(([a, b]) => P(u + a * s, v + b * s * 1.5))); return join(fill(q([[-0.2, 0], [0.2, 0], [0.15, -0.09], [-0.14, -0.09]]), color), fill(q([[-0.1, 0.01], [0.1, 0.01], [0.08, 0.08], [-0.08, 0.08]]), color), fill(q([[-0.02, 0.08], [0.04, 0.08], [0.04, 0.16], [-0.02, 0.16]]), color)); };
  const fare = (P, strip, E, text, side) => [boat(P, INK.deep, 0.64, 0.58, 0.95), text(0.2, 0.82, 0.8, 0.05), text(0.42, 0.82, 0.4, 0.03), text(0.42, 0.7, 0.31, 0.03), fill(E(0.76, 0.2, 0.05, 0.06), INK.deep)];
  const bold = (P, strip, E, text) => [text(0.2, 0.8, 0.76, 0.07), text(0.2, 0.66, 0.64, 0.035), text(0.2, 0.74, 0.55, 0.035), fill(E(0.5, 0.3, 0.2, 0.14), INK.paper), fill(E(0.5, 0.3, 0.165, 0.112), INK.vermilion), text(0.4, 0.6, 0.275, 0.05)];
  const left = (P, strip, E, text) => [
    boat(P, INK.deep, 0.5, 0.62, 1.15), [0, 1, 2].map((j) => fill(ribbon(span(24, (i, t) => P(0.2 + 0.6 * t, 0.45 - j * 0.05 + 0.012 * Math.sin(t * 25 + j))), 7, { smooth: false }), INK.mid)),
    text(0.2, 0.8, 0.81, 0.035), text(0.2, 0.52, 0.2, 0.025), text(0.2, 0.7, 0.14, 0.025),
    fill(E(0.73, 0.23, 0.045, 0.06), INK.vermilion)];
  const right = (P, strip, E, text) => [
    span(9, (i) => text(0.17, i % 4 === 3 ? 0.55 : i % 3 === 1 ? 0.78 : 0.82, 0.82 - i * 0.072, 0.02)),
    fill(E(0.76, 0.2, 0.045, 0.06), INK.ink), fill(E(0.765, 0.195, 0.036, 0.05), INK.umber)];
  const L = 640, Hh = 420;
  const inks = [INK.ochre, INK.pale, INK.sand, INK.mid, INK.paper, INK.ochre, INK.pale];
  const stack = (side) => span(7, (i, t) => page(side, lerp(-6, 13, t), L - i * 10, Hh, lerp(20, 92, t), i === 6 ? INK.paper : inks[(i + (side > 0 ? 2 : 0)) % 7], INK.ink, { shade: i === 6 ? INK.sand : INK.umber, seed: i + 4, inside: i === 6 ? (side < 0 ? left : right) : plain }));
  const flying = [[-1, 30, 610, 84, INK.ochre, fare], [1, 30, 610, 84, INK.pale, fare], [-1, 60, 540, 40, INK.vermilion, bold], [1, 62, 540, 40, INK.sand, plain], [1, 83, 486, 14, INK.paper, plain]];
  return scene({ background: INK.deep, body: [
    gouges({ box: ALL, angle: 0, spacing: 23, length: 160, weight: 6, color: INK.night, density: (x, y) => 0.3 + 0.6 * noise2(x / 260, y / 90, 3), seed: 3 }),
    gouges({ box: [0, 880, W, 190], angle: 0, spacing: 26, length: 180, weight: 6, color: INK.mid, density: 0.4, seed: 13 }),
    // shadow and cover
    fill(blob([[90, 930], [300, 890], [800, 930], [1300, 890], [1520, 930], [1400, 1010], [800, 1020], [200, 1010]], { wobble: 2 }), INK.night),
    fill(cut([[110, 520], [800, 500], [1490, 520], [1500, 960], [812, 940], [788, 940], [100, 960]], { wobble: 2 }), INK.vermilion),
    fill(cut([[110, 930], [788, 912], [812, 912], [1490, 930], [1500, 962], [812, 942], [788, 942], [100, 962]], { wobble: 1 }), INK.umber),
    stack(-1), stack(1),
    flying.map(([s, th, l, b, c, inside], i) => page(s, th, l, Hh * 0.94, b, c, c === INK.vermilion ? INK.paper : INK.ink, { shade: c === INK.vermilion ? INK.umber : INK.ochre, seed: i + 30, inside })),
    specks({ box: ALL, count: 260, color: INK.paper, opacity: 0.4, seed: 5 }),
  ] });
}

// ---------------------------------------------------------------- tide-school

// A child from behind in the wind, which blows to the right: a paper-cut bell of a coat.
function child({ x, y, h, coat, hair, skin = INK.sand, scarf, hat, hand = null, other = null, seed = 1, skirt = false }) {
  const u = h / 5.2, r = rng(seed), X = (v) => x + v * u, Y = (v) => y - v * u;
  const blow = r.range(0.35, 0.6);
  const B = (pts) => blob(pts.map(([a, b]) => [X(a), Y(b)]), { wobble: 0.5, samples: 6, seed });
  const leg = (s) => join(fill(cut([[X(s * 0.32 - 0.2), Y(1.6)], [X(s * 0.32 + 0.2), Y(1.6)], [X(s * 0.32 + 0.16), Y(0.2)], [X(s * 0.32 - 0.16), Y(0.2)]], { wobble: 0.6 }), INK.ink), fill(B([[s * 0.32 - 0.2, 0.36], [s * 0.32 + 0.2, 0.36], [s * 0.32 + 0.3, 0.02], [s * 0.32 - 0.24, 0.02]]), INK.ink));
  const coatPath = B([[-0.34, 3.82], [0.34, 3.82], [0.72, 3.55], [0.9, 2.7], [1.02 + blow * 0.6, 1.75], [1.3 + blow, 1.22], [0.7 + blow * 0.5, 1.12], [0.1, 1.3], [-0.5, 1.12], [-1.0, 1.2], [-0.92, 2.0], [-0.84, 2.9], [-0.7, 3.55]]);
  const arm = (s, to) => {
    const a = [X(s * 0.56), Y(3.48)], b = to ?? [X(s * 0.98 + 0.12), Y(2.0)];
    const e = to ? [lerp(a[0], b[0], 0.5) + s * u * 0.06, lerp(a[1], b[1], 0.5) + u * 0.16] : [X(s * 0.98), Y(2.8)];
    return join(fill(round(...b, u * 0.18, u * 0.18, { sides: 10 }), skin), fill(ribbon([a, e, [lerp(e[0], b[0], 0.9), lerp(e[1], b[1], 0.9)]], (t) => u * lerp(0.5, 0.36, t) * Math.min(1, 0.4 + t * 5), { samples: 10 }), coat));
  };
  const tops = {
    bob: B([[-0.62, 4.1], [-0.62, 4.7], [-0.3, 5.16], [0.26, 5.18], [0.62, 4.86], [1.0, 4.62], [1.3, 4.4], [0.86, 4.36], [1.1, 4.06], [0.6, 4.1], [0.1, 3.98]]),
    plaits: B([[-0.56, 4.2], [-0.58, 4.75], [-0.26, 5.16], [0.26, 5.16], [0.58, 4.8], [0.52, 4.2], [0, 4.04]]),
    short: B([[-0.52, 4.36], [-0.56, 4.8], [-0.26, 5.14], [0.26, 5.16], [0.74, 5.08], [0.6, 4.7], [0.52, 4.34], [0, 4.14]]),
    beanie: B([[-0.6, 4.5], [-0.54, 4.95], [-0.24, 5.26], [0.24, 5.26], [0.54, 4.95], [0.6, 4.5], [0, 4.42]]),
    hood: B([[-0.66, 3.9], [-0.66, 4.7], [-0.3, 5.2], [0.14, 5.3], [0.5, 5.02], [0.68, 4.5], [0.64, 3.9], [0, 3.7]]),
  };
  const plait = (s) => fill(ribbon([[X(s * 0.4), Y(4.4)], [X(s * 0.4 + 0.5), Y(4.3)], [X(s * 0.4 + 0.95), Y(4.42)], [X(s * 0.4 + 1.35), Y(4.24)]], (t) => u * 0.26 * (1 - t * 0.5), { samples: 8 }), hair);
  const streamer = scarf ? fill(ribbon([[X(0.1), Y(3.86)], [X(0.8), Y(3.95)], [X(1.4), Y(3.66)], [X(2.0), Y(3.9)], [X(2.5), Y(3.72)]], (t) => u * lerp(0.4, 0.32, t), { samples: 10 }), scarf) : '';
  return join(leg(-1), leg(1), streamer, fill(coatPath, coat),
    clipped(coatPath, gouges({ box: [X(-1.2), Y(3.9), 3.4 * u, 3 * u], angle: 70, spacing: u * 0.2, length: u * 0.9, weight: u * 0.06, color: coat === INK.ink || coat === INK.plum || coat === INK.deep ? INK.mid : INK.ink, density: (px) => clamp((px - X(0.1)) / (1.5 * u)) * 0.9, seed })),
    arm(-1, hand), arm(1, other),
    fill(round(X(0), Y(4.55), u * 0.54, u * 0.58, { sides: 18, wobble: 0.4 }), skin),
    hat === 'plaits' ? [plait(-1), plait(1)] : '', hat === 'beanie' ? fill(tops.short, hair) : '',
    fill(tops[hat] ?? tops.short, hat === 'beanie' || hat === 'hood' ? (hat === 'hood' ? coat : scarf ?? INK.vermilion) : hair), hat === 'beanie' ? fill(round(X(0.12), Y(5.4), u * 0.2), INK.paper) : '',
    scarf ? fill(B([[-0.48, 4.02], [0.48, 4.02], [0.52, 3.7], [0, 3.58], [-0.52, 3.7]]), scarf) : '');
}

function kite(x, y, s, deg, a, b, tail) {
  const T = placed(x, y, s, deg);
  const [t, r, l, w] = T([[0, -1], [0.66, -0.18], [0, 1.15], [-0.66, -0.18]]), m = T([[0, -0.18]])[0];
  const tailPts = [[0, 0], [0.42, 0.36], [0.9, 0.22], [1.3, 0.6], [1.8, 0.46], [2.3, 0.86]].map(([u, v]) => [l[0] + u * s, l[1] + v * s]);
  const c = curve(tailPts, { samples: 10 });
  return join(line(d(c, false), INK.ink, s * 0.04),
    [8, 18, 28, 38, 47].map((k, i) => { const p = c[k], q = c[k + 1], an = Math.atan2(q[1] - p[1], q[0] - p[0]) + 1.57, v = s * 0.24; return fill(d([[p[0], p[1]], [p[0] + Math.cos(an - 0.5) * v, p[1] + Math.sin(an - 0.5) * v], [p[0] + Math.cos(an + 0.5) * v, p[1] + Math.sin(an + 0.5) * v], [p[0], p[1]], [p[0] - Math.cos(an - 0.5) * v, p[1] - Math.sin(an - 0.5) * v], [p[0] - Math.cos(an + 0.5) * v, p[1] - Math.sin(an + 0.5) * v]]), i % 2 ? b : tail); }),
    fill(d([t, m, w]), a), fill(d([t, r, m]), b), fill(d([w, m, l]), b), fill(d([m, r, l]), a),
    line(d([t, l], false) + d([w, r], false), INK.ink, s * 0.035), line(d([t, r, l, w]), INK.ink, s * 0.03));
}

function tideSchool() {
  const wall = 872;
  const k1 = [700, 206], k2 = [1270, 186];
  const kids = [
    [130, 293, { coat: INK.deep, hair: INK.umber, hat: 'beanie', scarf: INK.ochre }],
    [300, 332, { coat: INK.ochre, hair: INK.ink, hat: 'plaits', skin: INK.umber }],
    [470, 280, { coat: INK.plum, hair: INK.umber, hat: 'short', scarf: INK.paper, hand: null, other: [570, 630] }],
    [650, 350, { coat: INK.ink, hair: INK.ochre, hat: 'bob' }],
    [830, 273, { coat: INK.mid, hair: INK.ink, hat: 'hood' }],
    [1010, 335, { coat: INK.vermilion, hair: INK.ink, hat: 'plaits', skin: INK.umber, other: [1120, 590] }],
    [1190, 290, { coat: INK.paper, hair: INK.umber, hat: 'beanie', scarf: INK.plum }],
    [1350, 342, { coat: INK.deep, hair: INK.ink, hat: 'bob', skin: INK.sand }],
    [1500, 275, { coat: INK.ochre, hair: INK.umber, hat: 'short', scarf: INK.vermilion }],
  ];
  const string = (a, b, sag) => line(`M${a[0]} ${a[1]}Q${lerp(a[0], b[0], 0.55)} ${lerp(a[1], b[1], 0.4) + sag} ${b[0]} ${b[1]}`, INK.ink, 4);
  return scene({ background: INK.pale, body: [
    // wind
    gouges({ box: [0, 0, W, 720], angle: (x, y) => -6 + 14 * Math.sin(x / 300 + y / 160), spacing: 25, length: 230, weight: 9, color: INK.paper, density: (x, y) => 0.25 + 0.75 * noise2(x / 500, y / 100, 6), seed: 2 }),
    gouges({ box: [0, 0, W, 660], angle: (x, y) => -6 + 14 * Math.sin(x / 300 + y / 160), spacing: 41, length: 200, weight: 6, color: INK.mid, density: (x, y) => 0.75 * noise2(x / 400, y / 120, 16), seed: 12 }),
    // sea beyond
    fill(waveBand(650, 930, { amp: 10, length: 180, sharp: 0.7 }), INK.mid), fill(waveBand(716, 930, { amp: 14, length: 230, phase: 60, sharp: 0.8 }), INK.deep),
    gouges({ box: [0, 660, W, 200], angle: -2, spacing: 20, length: 90, weight: 6, color: INK.pale, density: 0.5, seed: 4 }),
    [[210, 130, 90, 0.5, -12], [880, 300, 66, 0.4, 10], [990, 110, 80, 0.3, -8]].map(([x, y, s, a, t]) => fill(gull(x, y, s, a, t), INK.ink)),
    string([570, 630], [k1[0] + 30, k1[1] + 20], 60), string([1120, 590], [k2[0], k2[1] + 20], 70),
    kite(...k1, 118, 38, INK.vermilion, INK.paper, INK.ochre), kite(...k2, 130, 30, INK.ochre, INK.plum, INK.vermilion),
    kids.map(([x, h, o], k) => child({ x, y: wall + 6, h, seed: k + 3, ...o })),
    // wall
    fill(rect(-20, wall, 1640, 54, { wobble: 2 }), INK.sand), fill(rect(-20, wall + 48, 1640, 14, { wobble: 2 }), INK.umber),
    fill(rect(-20, wall + 60, 1640, 300), INK.plum),
    span(4, (j) => join(fill(rect(-20, wall + 60 + j * 74 + 66, 1640, 7, { wobble: 2 }), INK.ink), span(11, (i) => fill(rect(i * 160 + (j % 2) * 80 - 30, wall + 62 + j * 74, 7, 68, { wobble: 1.5 }), INK.ink)))),
    gouges({ box: [0, wall + 66, W, 220], angle: 70, spacing: 19, length: 44, weight: 5, color: INK.ink, density: (x, y) => 0.2 + 0.6 * noise2(x / 150, y / 60, 4), seed: 6 }),
    span(10, (i) => fill(rect(i * 170 + 60, wall + 2, 5, 46, { wobble: 1 }), INK.umber)),
    gouges({ box: [0, wall + 4, W, 42], angle: 0, spacing: 13, length: 80, weight: 4, color: INK.ochre, density: 0.6, seed: 8 }),
    specks({ box: ALL, count: 260, color: INK.paper, opacity: 0.4, seed: 5 }),
  ] });
}

export default {
  'brass-band': landscape(brassBand),
  clock: landscape(clock),
  'dry-dock': landscape(dryDock),
  'eel-pie': landscape(eelPie),
  knots: landscape(knots),
  'moon-jelly': landscape(moonJelly),
  mudflats: landscape(mudflats),
  'rope-walk': landscape(ropeWalk),
  samphire: landscape(samphire),
  'slow-wave': landscape(slowWave),
  'tea-hut': landscape(teaHut),
  tickets: landscape(tickets),
  'tide-school': landscape(tideSchool),
};
