/** What each hop allocates for an event, once it is warm: nothing, or a collector stops the strategies some day. */
package io.penstock.perf.alloc;
