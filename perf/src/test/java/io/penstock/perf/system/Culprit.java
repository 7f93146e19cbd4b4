package io.penstock.perf.system;

import io.penstock.api.event.Quote;
import java.util.concurrent.CountDownLatch;

/** Does as the others do until some callback, and goes wrong there. */
final class Culprit extends Steady {
    private final Misdeed misdeed;
    private final long when;
    private final CountDownLatch letGo = new CountDownLatch(1);
    private long heard;
    private boolean again;
    int instrumentId;
    /** Kept, so that nothing is optimised away. */
    volatile Object kept;

    /** @param when number of the callback in which it goes wrong, from 1 */
    Culprit(int number, Misdeed misdeed, long when) {
        super(number);
        this.misdeed = misdeed;
        this.when = when;
    }

    @Override
    public void onQuote(Quote quote) {
        instrumentId = quote.instrumentId();
        super.onQuote(quote);
    }

    @Override
    public void onTimer(long timerId) {
        if (misdeed.isOfTimers() && heard > when) {
            goWrong();
        }
        super.onTimer(timerId);
    }

    @Override
    void heard(long what) {
        super.heard(what);
        heard++;
        if ((heard == when || again) && !misdeed.isOfTimers()) {
            goWrong();
        }
    }

    /** From now on in every callback. */
    void again() {
        again = true;
    }

    void spin() {
        long spins = 0;
        while (!isLetGo()) {
            spins++;
        }
        kept = spins;
    }

    boolean isLetGo() {
        return letGo.getCount() == 0;
    }

    void letGo() {
        letGo.countDown();
        synchronized (this) {
            notifyAll();
        }
    }

    void awaitLetGo() {
        boolean waits = true;
        while (waits) {
            try {
                letGo.await();
                waits = false;
            } catch (InterruptedException e) {
                kept = e;
            }
        }
    }

    private void goWrong() {
        try {
            misdeed.commit(this);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
