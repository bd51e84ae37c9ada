import { compiledKernels } from './compiled-kernels.ts';

/** Where a list lies in the memory of the kernels, bytes. */
export type Place = number;

/** The loops over pixels of assembly/, by name, as assembly/index.ts exports them. A list is told by its place, and so is a
 *  record, whose fields are whole numbers and places; a fraction or a whole number by itself. */
export interface Kernels {
  blendMasks(
    logits: Place,
    trusts: Place,
    crops: Place,
    maskCount: number,
    widthPx: number,
    heightPx: number,
    mean: Place,
    most: Place,
  ): void;
  blendRim(
    colours: Place,
    opacity: Place,
    hidden: Place,
    painted: Place,
    widthPx: number,
    heightPx: number,
    blended: Place,
  ): void;
  blurColumns(
    planes: Place,
    reachPx: Place,
    usable: Place,
    widthPx: number,
    heightPx: number,
  ): void;
  boundFrames(
    mesh: Place,
    affines: Place,
    boneCount: number,
    frameCount: number,
    bounds: Place,
  ): void;
  /** Gives 0 where there is no shade. */
  boundShade(
    shaded: Place,
    figure: Place,
    widthPx: number,
    heightPx: number,
    bounds: Place,
  ): number;
  castShadow(
    rgb: Place,
    rgbWidthPx: number,
    light: Place,
    xPx: number,
    yPx: number,
    widthPx: number,
    heightPx: number,
    spanFrom: Place,
    spanTo: Place,
  ): void;
  chamferDistance(
    mask: Place,
    widthPx: number,
    heightPx: number,
    value: 0 | 1,
    distance: Place,
  ): void;
  cleanRim(
    filled: Place,
    colours: Place,
    arms: Place,
    near: Place,
    crossing: Place,
    widthPx: number,
    heightPx: number,
  ): void;
  closeBehindArms(
    body: Place,
    arms: Place,
    widthPx: number,
    heightPx: number,
    leftMiddles: Place,
    rightMiddles: Place,
    acrossPx: number,
    downPx: number,
    shoulders: Place,
    closed: Place,
  ): void;
  confidenceOf(cells: Place, labels: Place, label: number, shares: Place): number;
  createHole(alpha: Place, widthPx: number, heightPx: number, marginPx: number, hole: Place): void;
  createRegion(widthPx: number, heightPx: number): Place;
  cropAlpha(
    alpha: Place,
    strideBytes: number,
    columns: number,
    rows: number,
    cropped: Place,
    widthPx: number,
  ): void;
  cutRegion(rgb: Place, pictureWidthPx: number, xPx: number, yPx: number, region: Place): void;
  decideOutline(
    half: Place,
    logits: Place,
    most: Place,
    solid: Place,
    cropSidePx: number,
    maskErrorPx: number,
    doubtfulLow: number,
    outline: Place,
  ): void;
  differenceOfPatches(a: Place, b: Place, widthPx: number): number;
  distanceTo(inside: Place, widthPx: number, heightPx: number, distance: Place): void;
  dropFaint(arm: Place, widthPx: number, heightPx: number): void;
  enlarge(values: Place, widthPx: number, heightPx: number, enlarged: Place): void;
  fillBehind(
    rgb: Place,
    hole: Place,
    plain: Place,
    figure: Place,
    distance: Place,
    widthPx: number,
    heightPx: number,
    random: Place,
  ): void;
  /** crossing: 0 when no arm lies before the body. */
  fillHiddenBody(
    colours: Place,
    body: Place,
    arms: Place,
    near: Place,
    opacity: Place,
    crossing: Place,
    widthPx: number,
    heightPx: number,
  ): void;
  fillSmooth(
    rgb: Place,
    hole: Place,
    unknown: Place,
    widthPx: number,
    heightPx: number,
    surface: Place,
    random: Place,
  ): void;
  findBounds(values: Place, widthPx: number, heightPx: number, over: number, found: Place): void;
  findDetailedRows(
    quarter: Place,
    hole: Place,
    widthPx: number,
    heightPx: number,
    detailed: Place,
    fullHeightPx: number,
  ): void;
  /** Gives 0 where there is no arm. */
  findFlatColour(arm: Place, colours: Place, count: number, flat: Place): number;
  findHiddenArm(
    arm: Place,
    alpha: Place,
    colours: Place,
    box: Place,
    around: Place,
    limb: Place,
    profile: Place,
    ink: Place,
    tube: Place,
    deep: Place,
    alongs: Place,
  ): number;
  /** Gives 0 where no line is. */
  findOutline(
    arm: Place,
    alpha: Place,
    colours: Place,
    widthPx: number,
    heightPx: number,
    line: Place,
  ): number;
  fitForeground(
    rgb: Place,
    alpha: Place,
    count: number,
    foreground: Place,
    background: Place,
  ): void;
  gatherColours(
    cells: Place,
    places: Place,
    others: Place,
    profile: Place,
    armRadiusPx: number,
  ): Place;
  growMask(mask: Place, widthPx: number, heightPx: number, radiusPx: number, grown: Place): void;
  halveBackground(
    rgb: Place,
    hole: Place,
    widthPx: number,
    heightPx: number,
    half: Place,
    halfHole: Place,
  ): void;
  halvePicture(rgb: Place, widthPx: number, heightPx: number, half: Place): void;
  halveRegion(region: Place, half: Place): void;
  includeCastShadow(
    hole: Place,
    widthPx: number,
    heightPx: number,
    quarter: Place,
    quarterHole: Place,
    quarterWidthPx: number,
    quarterHeightPx: number,
    isPlain: boolean,
  ): void;
  insetShoulder(
    opacity: Place,
    alpha: Place,
    arms: Place,
    cap: Place,
    widthPx: number,
    heightPx: number,
  ): void;
  /** Gives 0 where it is not. */
  isFlat(flat: Place, r: number, g: number, b: number): number;
  /** Gives 0 where it is none. */
  isShadeOf(flatR: number, flatG: number, flatB: number, r: number, g: number, b: number): number;
  /** Gives 0 where it is not. */
  isThick(region: Place, at: number, widthPx: number, heightPx: number): number;
  keepHeaviest(
    weights: Place,
    count: number,
    boneCount: number,
    slots: number,
    indices: Place,
    kept: Place,
  ): void;
  keepPiece(
    opacity: Place,
    box: Place,
    limb: Place,
    piece: number,
    radiusPx: number,
    ink: Place,
    colours: Place,
    whole: Place,
    kept: Place,
  ): void;
  labelCells(cells: Place, sharesL: Place, sharesR: Place): Place;
  labelComponents(
    mask: Place,
    widthPx: number,
    heightPx: number,
    labels: Place,
    sizesPx: Place,
  ): number;
  leaveForeign(arm: Place, evidence: Place, widthPx: number, heightPx: number): void;
  lightUp(
    rgb: Place,
    hole: Place,
    pictureWidthPx: number,
    pictureHeightPx: number,
    surface: Place,
    isDetailed: Place,
    smooth: Place,
    counts: Place,
    awayPx: Place,
    xPx: number,
    yPx: number,
    widthPx: number,
    heightPx: number,
  ): void;
  markFilledCells(
    texture: Place,
    widthPx: number,
    heightPx: number,
    left: number,
    top: number,
    stepPx: number,
    columns: number,
    rows: number,
    filled: Place,
  ): void;
  maskOver(values: Place, count: number, limit: number, mask: Place): void;
  matteLevels(alpha: Place, widthPx: number, heightPx: number, levels: Place, box: Place): void;
  matteSeam(
    arm: Place,
    alpha: Place,
    colours: Place,
    widthPx: number,
    heightPx: number,
    reachPx: number,
    matted: Place,
  ): void;
  measureShade(
    quarter: Place,
    hole: Place,
    quarterWidthPx: number,
    quarterHeightPx: number,
    surface: Place,
    shaded: Place,
    away: Place,
    pictureWidthPx: number,
    pictureHeightPx: number,
    xPx: number,
    yPx: number,
    widthPx: number,
    heightPx: number,
    smooth: Place,
    counts: Place,
    awayPx: Place,
  ): void;
  medianColumns(
    planes: Place,
    reachPx: Place,
    usable: Place,
    widthPx: number,
    heightPx: number,
  ): void;
  meetRim(
    filled: Place,
    colours: Place,
    arms: Place,
    near: Place,
    own: Place,
    widthPx: number,
    heightPx: number,
  ): void;
  mirrorSquare(values: Place, sidePx: number, channels: number, mirrored: Place): void;
  mixTexture(opacity: Place, colours: Place, count: number, texture: Place): void;
  oddsOfArm(
    cells: Place,
    places: Place,
    profile: Place,
    evidence: Place,
    arm: Place,
    head: Place,
    armRadiusPx: number,
  ): Place;
  /** Gives 0 where there is next to no shade. */
  packLight(
    light: Place,
    widthPx: number,
    heightPx: number,
    exponents: Place,
    left: number,
    top: number,
    right: number,
    bottom: number,
    shadow: Place,
    spanFrom: Place,
    spanTo: Place,
  ): number;
  packPixels(rgb: Place, count: number, pixels: Place): void;
  paintCap(
    colours: Place,
    opacity: Place,
    box: Place,
    limb: Place,
    radiusPx: number,
    whole: Place,
    ink: Place,
  ): void;
  paintHiddenArm(
    tube: Place,
    clear: Place,
    clearCount: number,
    around: Place,
    ink: Place,
    widthPx: number,
    opacity: Place,
    own: Place,
    painted: Place,
  ): void;
  /** alpha, foreground: 0 when they are not known. */
  partLight(
    rgb: Place,
    filled: Place,
    rgbWidthPx: number,
    alpha: Place,
    foreground: Place,
    isDetailed: Place,
    smooth: Place,
    counts: Place,
    awayPx: Place,
    xPx: number,
    yPx: number,
    widthPx: number,
    heightPx: number,
    rimPx: number,
    soft: Place,
    rims: Place,
  ): void;
  placeCells(cells: Place, arm: Place, armRadiusPx: number): Place;
  placeWeights(
    places: Place,
    count: number,
    xPx: number,
    yPx: number,
    cellPx: number,
    width: number,
    height: number,
    cells: Place,
    bones: Place,
    segmentCount: number,
    weights: Place,
    boneCount: number,
  ): void;
  planeOf(region: Place, channel: number): Place;
  /** wanted: 0 when all is. */
  pushPull(
    red: Place,
    green: Place,
    blue: Place,
    weight: Place,
    widthPx: number,
    heightPx: number,
    wanted: Place,
  ): void;
  quarterBackground(
    rgb: Place,
    hole: Place,
    widthPx: number,
    heightPx: number,
    quarter: Place,
    quarterHole: Place,
  ): void;
  reachFingers(cells: Place, labels: Place, label: number, places: Place): void;
  reclaimEdge(
    rgb: Place,
    hole: Place,
    shaded: Place,
    alpha: Place,
    foreground: Place,
    widthPx: number,
    heightPx: number,
    distance: Place,
    surface: Place,
  ): void;
  regionOf(red: Place, green: Place, blue: Place, widthPx: number, heightPx: number): Place;
  relaxShares(cells: Place, oddsL: Place, oddsR: Place, sharesL: Place, sharesR: Place): void;
  /** Gives 0 where there is next to no shade. */
  resampleShadow(
    light: Place,
    widthPx: number,
    heightPx: number,
    across: Place,
    down: Place,
    columns: number,
    rows: number,
    shadow: Place,
    spanFrom: Place,
    spanTo: Place,
  ): number;
  sampleCrop(
    rgb: Place,
    widthPx: number,
    heightPx: number,
    x0: number,
    y0: number,
    stepX: number,
    stepY: number,
    sizePx: number,
    low: number,
    gain: number,
    values: Place,
  ): void;
  settleRim(
    arm: Place,
    alpha: Place,
    colours: Place,
    widthPx: number,
    heightPx: number,
    settled: Place,
  ): void;
  shapeCap(
    box: Place,
    shoulderX: number,
    shoulderY: number,
    downX: number,
    downY: number,
    radiusPx: number,
    arm: Place,
    body: Place,
  ): void;
  shedRim(
    arm: Place,
    alpha: Place,
    colours: Place,
    xPx: number,
    yPx: number,
    widthPx: number,
    heightPx: number,
    limb: Place,
    profile: Place,
    reachPx: number,
    isOutlined: boolean,
    left: Place,
  ): void;
  showArm(arm: Place, cap: Place, alpha: Place, widthPx: number, heightPx: number): void;
  showBody(
    alpha: Place,
    taken: Place,
    own: Place,
    closed: Place,
    behind: Place,
    beside: Place,
    count: number,
    opacity: Place,
  ): void;
  skinMesh(mesh: Place, affines: Place, first: number, out: Place): void;
  smoothHidden(opacity: Place, taken: Place, alpha: Place, widthPx: number, heightPx: number): void;
  softenOutline(region: Place, half: Place, outline: Place, alpha: Place): void;
  softenPart(labels: Place, width: number, height: number, label: number, share: Place): void;
  solidPartsOf(discs: Place, discCount: number, bones: Place, boneCount: number): Place;
  spreadArms(
    taken: Place,
    leftCap: Place,
    rightCap: Place,
    widthPx: number,
    heightPx: number,
    armRadiusPx: number,
    hidden: Place,
    near: Place,
  ): void;
  spreadLogits(
    logits: Place,
    columns: Place,
    rows: Place,
    widthPx: number,
    heightPx: number,
    u0: number,
    v0: number,
    du: number,
    dv: number,
    spread: Place,
  ): void;
  spreadMembrane(
    values: Place,
    hole: Place,
    widthPx: number,
    heightPx: number,
    rowBias: number,
  ): void;
  spreadSurface(rgb: Place, hole: Place, widthPx: number, heightPx: number, surface: Place): void;
  takeArms(
    alpha: Place,
    left: Place,
    right: Place,
    leftCap: Place,
    rightCap: Place,
    count: number,
    taken: Place,
    own: Place,
    arms: Place,
    bare: Place,
  ): void;
  uniteShares(a: Place, b: Place, count: number, both: Place): void;
  unmixArm(
    colours: Place,
    arm: Place,
    bodyOpacity: Place,
    bodyColours: Place,
    widthPx: number,
    heightPx: number,
    isOutlined: boolean,
    unmixed: Place,
  ): void;
  unmixForeground(region: Place, alpha: Place, colours: Place): void;
  walkRandomly(region: Place, trimap: Place, target: Place, pull: number, value: Place): void;
  weighBody(
    body: Place,
    xPx: number,
    yPx: number,
    widthPx: number,
    heightPx: number,
    cellPx: number,
    lines: Place,
    segmentCount: number,
    weights: Place,
  ): void;
  weighColours(own: Place, other: Place): Place;
  writeBoneAffines(
    rest: Place,
    posed: Place,
    frameCount: number,
    scale: number,
    held: Place,
    out: Place,
  ): void;
  yieldRim(cells: Place, labels: Place, label: number, places: Place, evidence: Place): void;
}

interface Arena {
  readonly memory: { readonly buffer: ArrayBuffer };
  claim(bytes: number): Place;
  reserve(bytes: number): Place;
  mark(): Place;
  release(marked: Place): void;
}

type List = Float32Array | Float64Array | Uint8Array | Uint16Array | Int32Array | Uint32Array;

/** Lists in the memory of the kernels, all of which are gone when the work that they are for is done. */
export interface KernelMemory {
  /** Copies a list there. */
  put(list: List): Place;
  /** The fields of a record there, in the order that its class in assembly/ has them. */
  record(...fields: readonly number[]): Place;
  /** Room for a list of so many bytes, all 0. */
  reserve(bytes: number): Place;
  floats(count: number): Place;
  doubles(count: number): Place;
  bytes(count: number): Place;
  shorts(count: number): Place;
  ints(count: number): Place;
  /** Copies a list from there over another one. */
  take<T extends List>(place: Place, into: T): T;
}

let module: object | null = null;
let shared: (Kernels & Arena) | null = null;

/** Has kernels compute: what `work` puts into their memory is gone after it, so what it gives is copied out. Uses may lie
 *  within each other. */
export function useKernels<T>(work: (kernels: Kernels, memory: KernelMemory) => T): T {
  shared ??= openKernels();
  const kernels = shared;
  const marked = kernels.mark();
  try {
    return work(kernels, memoryOf(kernels));
  } finally {
    kernels.release(marked);
  }
}

/** Kernels with a memory of their own, for lists that stay there: it is one buffer for as long as nothing more is claimed. */
export function openKernels(): Kernels & Arena {
  module ??= new WebAssembly.Module(Buffer.from(compiledKernels, 'base64'));
  const { exp, log, cos, sin, atan2, hypot, pow } = Math;
  const imports = { math: { exp, log, cos, sin, atan2, hypot, pow } };
  return new WebAssembly.Instance(module, imports).exports as unknown as Kernels & Arena;
}

function memoryOf(arena: Arena): KernelMemory {
  const { claim, reserve } = arena;
  const put = (list: List) => {
    const place = claim(list.byteLength);
    bytesOf(arena, place, list).set(new Uint8Array(list.buffer, list.byteOffset, list.byteLength));
    return place;
  };
  return {
    put,
    record: (...fields) => put(Int32Array.from(fields)),
    reserve,
    floats: (count) => reserve(count * 4),
    doubles: (count) => reserve(count * 8),
    bytes: reserve,
    shorts: (count) => reserve(count * 2),
    ints: (count) => reserve(count * 4),
    take(place, into) {
      new Uint8Array(into.buffer, into.byteOffset, into.byteLength).set(
        bytesOf(arena, place, into),
      );
      return into;
    },
  };
}

/** The memory's buffer is another one after it has grown, so that it is asked for each time. */
function bytesOf({ memory }: Arena, place: Place, { byteLength }: List): Uint8Array {
  return new Uint8Array(memory.buffer, place, byteLength);
}
