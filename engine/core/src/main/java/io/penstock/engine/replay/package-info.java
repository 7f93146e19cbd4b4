/** How a recording is replayed: which instruments, from when to when, at what pace. */
package io.penstock.engine.replay;
