import { it } from 'vitest';
import { goldenNetworks, KEY_BIAS } from '../golden/golden-networks.ts';
import { expectEachCounts, mutateWeights, openMutable } from '../golden/mutate.ts';
import { PARITY } from '../worker/diffusion/golden.ts';

it.each(goldenNetworks)(
  '%s: a fault of any weight at all is noticed',
  async (name, make, fault) => {
    const network = await openMutable(await make());
    const found = await mutateWeights(network, fault);
    await network.release();
    const counted = found.mutants.filter(({ what }) => !KEY_BIAS.test(what));
    const weakest = counted.reduce((least, mutant) =>
      mutant.error < least.error ? mutant : least,
    );
    const { whole, mutants } = found;
    process.stdout.write(
      `${name}: ${JSON.stringify({ weights: mutants.length, fault, whole, weakest })}\n`,
    );
    expectEachCounts(found, PARITY, KEY_BIAS);
  },
);
