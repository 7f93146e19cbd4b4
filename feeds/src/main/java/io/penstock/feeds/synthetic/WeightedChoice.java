package io.penstock.feeds.synthetic;

/**
 * Chooses an index with a given probability at the cost of one random number: the alias method (Walker 1977), its table
 * built in one pass (Vose 1991). Immutable.
 */
final class WeightedChoice {
    private final double[] keep;
    private final int[] alias;

    WeightedChoice(double[] weights) {
        int size = weights.length;
        keep = new double[size];
        alias = new int[size];
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        int[] open = new int[size];
        int small = 0;
        int large = size;
        for (int i = 0; i < size; i++) {
            keep[i] = weights[i] * size / sum;
            alias[i] = i;
            open[keep[i] < 1 ? small++ : --large] = i;
        }
        pair(open, small, large);
    }

    /** Fills each column that is too small from one that is too large. */
    private void pair(int[] open, int smallEnd, int largeStart) {
        int small = smallEnd;
        int large = largeStart;
        while (small > 0 && large < open.length) {
            int poor = open[--small];
            int rich = open[large];
            alias[poor] = rich;
            keep[rich] -= 1 - keep[poor];
            if (keep[rich] < 1) {
                large++;
                open[small++] = rich;
            }
        }
    }

    int choose(Dice dice) {
        long bits = dice.bits();
        int column = (int) (((bits >>> Integer.SIZE) * keep.length) >>> Integer.SIZE);
        return (bits & 0xffff_ffffL) * 0x1p-32 < keep[column] ? column : alias[column];
    }
}
