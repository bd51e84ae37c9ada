import { type BoneName, bones } from '../../../core/dance/skeleton.ts';
import { useKernels } from '../../kernels/kernels.ts';
import type { BodyPlan } from './body-plan.ts';
import type { WeighBones } from './grid-mesh.ts';
import { between } from './limb.ts';
import type { PixelBox } from './pixel-box.ts';

/** Side of the cells that are weighed, px. */
const cellPx = 8;

interface Segment {
  readonly bone: BoneName;
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/** Where each bone holds the body. The head's bone begins at the chin, so that the face stays rigid, and
 *  the thigh's below the hip, so that the hip does not crease. */
function segmentsOf({ at }: BodyPlan): Segment[] {
  const legs = (['L', 'R'] as const).flatMap((side): Segment[] => [
    {
      bone: `clavicle${side}`,
      from: between(at('neck'), at(`shoulder${side}`), 0.35),
      to: at(`shoulder${side}`),
    },
    {
      bone: `pelvis${side}`,
      from: between(at('pelvis'), at(`hip${side}`), 0.2),
      to: at(`hip${side}`),
    },
    {
      bone: `thigh${side}`,
      from: between(at(`hip${side}`), at(`knee${side}`), 0.22),
      to: at(`knee${side}`),
    },
    { bone: `shin${side}`, from: at(`knee${side}`), to: at(`ankle${side}`) },
    { bone: `foot${side}`, from: at(`ankle${side}`), to: at(`toe${side}`) },
  ]);
  return [
    { bone: 'abdomen', from: at('pelvis'), to: at('waist') },
    { bone: 'chest', from: at('waist'), to: at('neck') },
    { bone: 'neck', from: at('neck'), to: between(at('neck'), at('head'), 0.35) },
    { bone: 'head', from: between(at('neck'), at('head'), 0.6), to: at('crown') },
    ...legs,
  ];
}

/** The body's weights by geodesic distance from the bones within its own pixels, smoothed.
 *  body: alpha [y, x] 0..1 over the box. */
export function createBodyWeights(body: Float32Array, box: PixelBox, plan: BodyPlan): WeighBones {
  const { xPx, yPx, widthPx, heightPx } = box;
  const width = Math.ceil(widthPx / cellPx);
  const height = Math.ceil(heightPx / cellPx);
  const segments = segmentsOf(plan);
  const lines = Float64Array.from(segments.flatMap(({ from, to }) => [...from, ...to]));
  const cells = new Float32Array(segments.length * width * height);
  useKernels((kernels, memory) => {
    const weights = memory.floats(cells.length);
    kernels.weighBody(
      ...([memory.put(body), xPx, yPx, widthPx, heightPx, cellPx] as const),
      ...([memory.put(lines), segments.length, weights] as const),
    );
    memory.take(weights, cells);
  });
  const indices = Int32Array.from(segments, ({ bone }) =>
    bones.findIndex(({ name }) => name === bone),
  );
  return (places) =>
    useKernels((kernels, memory) => {
      const count = places.length / 2;
      const weights = memory.floats(count * bones.length);
      const [points, grid, segmentBones] = [places, cells, indices].map(memory.put);
      kernels.placeWeights(
        ...([points, count, xPx, yPx, cellPx, width, height] as const),
        ...([grid, segmentBones, segments.length, weights, bones.length] as const),
      );
      return memory.take(weights, new Float32Array(count * bones.length));
    });
}
