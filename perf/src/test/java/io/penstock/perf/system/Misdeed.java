package io.penstock.perf.system;

import io.penstock.api.Side;
import io.penstock.api.strategy.StrategyContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** Twenty ways in which a strategy can go wrong in a callback. Those that do not return do so when they are let go. */
enum Misdeed {
    THROWS_AN_EXCEPTION {
        @Override
        void commit(Culprit culprit) {
            throw new IllegalStateException("meant");
        }
    },
    THROWS_AN_ERROR {
        @Override
        void commit(Culprit culprit) {
            throw new AssertionError("meant");
        }
    },
    THROWS_A_CHECKED_EXCEPTION {
        @Override
        void commit(Culprit culprit) {
            Misdeed.<RuntimeException>sneak(new IOException("meant", new IOException("its cause")));
        }
    },
    THROWS_WHAT_CANNOT_BE_PRINTED {
        @Override
        void commit(Culprit culprit) {
            throw new IllegalStateException() {
                @Override
                public String getMessage() {
                    throw new IllegalStateException("meant");
                }
            };
        }
    },
    THROWS_WHAT_PRINTS_FOR_EVER {
        @Override
        void commit(Culprit culprit) {
            throw new IllegalStateException() {
                @Override
                public String getMessage() {
                    culprit.spin();
                    return "let go";
                }
            };
        }
    },
    OVERFLOWS_THE_STACK {
        @Override
        void commit(Culprit culprit) {
            overflow(1);
        }
    },
    ASKS_FOR_TOO_MUCH_HEAP {
        @Override
        void commit(Culprit culprit) {
            culprit.kept = new long[Integer.MAX_VALUE];
        }
    },
    SPINS {
        @Override
        void commit(Culprit culprit) {
            culprit.spin();
        }
    },
    SPINS_WITHIN_CALLS {
        @Override
        void commit(Culprit culprit) {
            while (!culprit.isLetGo()) {
                culprit.context.cancel(culprit.context.schedule(culprit.context.now() + 1));
            }
        }
    },
    SPINS_AND_GOES_ON {
        @Override
        void commit(Culprit culprit) {
            culprit.spin();
            culprit.context.schedule(0);
            culprit.context.orders().cancelAll();
        }
    },
    SPINS_IN_A_TIMER {
        @Override
        void commit(Culprit culprit) {
            culprit.spin();
        }

        @Override
        boolean isOfTimers() {
            return true;
        }
    },
    SLEEPS {
        @Override
        void commit(Culprit culprit) throws InterruptedException {
            while (!culprit.isLetGo()) {
                Thread.sleep(20);
            }
        }
    },
    WAITS_FOR_A_MONITOR {
        @Override
        void commit(Culprit culprit) throws InterruptedException {
            synchronized (culprit) {
                while (!culprit.isLetGo()) {
                    culprit.wait(1_000);
                }
            }
        }
    },
    PARKS {
        @Override
        void commit(Culprit culprit) {
            while (!culprit.isLetGo()) {
                LockSupport.parkNanos(1_000_000_000);
            }
        }
    },
    WAITS_FOR_A_LOCK {
        @Override
        void commit(Culprit culprit) throws InterruptedException {
            ReentrantLock lock = new ReentrantLock();
            CountDownLatch held = new CountDownLatch(1);
            Thread holder = new Thread(() -> {
                lock.lock();
                try {
                    held.countDown();
                    culprit.awaitLetGo();
                } finally {
                    lock.unlock();
                }
            });
            holder.setDaemon(true);
            holder.start();
            held.await();
            lock.lock();
        }
    },
    READS_WHAT_NOBODY_WRITES {
        @Override
        void commit(Culprit culprit) {
            try {
                Pipe pipe = Pipe.open();
                Thread writer = new Thread(() -> {
                    culprit.awaitLetGo();
                    close(pipe.sink());
                });
                writer.setDaemon(true);
                writer.start();
                pipe.source().read(ByteBuffer.allocate(1));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },
    ALLOCATES {
        @Override
        void commit(Culprit culprit) {
            culprit.kept = new byte[4_096];
            culprit.again();
        }
    },
    STORMS {
        @Override
        void commit(Culprit culprit) {
            while (!culprit.isLetGo()) {
                culprit.context.orders().limit(culprit.instrumentId, Side.BUY, 1_000_000_000L, 1);
            }
        }
    },
    STORMS_AND_CATCHES {
        @Override
        void commit(Culprit culprit) {
            try {
                STORMS.commit(culprit);
            } catch (Throwable e) {
                culprit.kept = e;
            }
        }
    },
    SHARES_ITS_CONTEXT {
        @Override
        void commit(Culprit culprit) throws InterruptedException {
            StrategyContext context = culprit.context;
            Thread other = new Thread(() -> context.orders().cancelAll());
            other.start();
            other.join();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("meant");
        }
    };

    abstract void commit(Culprit culprit) throws Exception;

    /** Whether it goes wrong in a timer, and not in a callback of an event. */
    boolean isOfTimers() {
        return false;
    }

    /** Whether its thread is given up. */
    boolean keepsItsThread() {
        return switch (this) {
            case THROWS_WHAT_PRINTS_FOR_EVER,
                    SPINS,
                    SPINS_WITHIN_CALLS,
                    SPINS_AND_GOES_ON,
                    SPINS_IN_A_TIMER,
                    SLEEPS,
                    WAITS_FOR_A_MONITOR,
                    PARKS,
                    WAITS_FOR_A_LOCK,
                    READS_WHAT_NOBODY_WRITES -> true;
            default -> false;
        };
    }

    @SuppressWarnings("InfiniteRecursion")
    private static long overflow(long depth) {
        return 1 + overflow(depth + 1);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }

    private static void close(Pipe.SinkChannel sink) {
        try {
            sink.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
