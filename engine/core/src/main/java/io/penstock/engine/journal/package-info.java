/**
 * The journal: every event of a ring in its order, on a Chronicle queue, readable by this process and others, also while it
 * grows. The only importer of Chronicle; only {@code Queue} and {@code Cycle} touch it.
 *
 * <p><b>What is on disk.</b> A directory {@code session-NNNNNN} for each run that wrote, with a new queue in it: files named
 * by the second, UTC, in which each began. An excerpt is a batch: a head of 64 bytes with the number of its first event,
 * count, length and CRC32C ({@code BatchLayout}), then records of some 20 bytes ({@code RecordLayout}). Each file begins
 * with what wrote it and with all instruments defined before, so that it stands alone, and ends with a close.
 *
 * <p><b>What is promised.</b> An event is <i>acknowledged</i> when its batch is complete in the queue: it survives the end of
 * the process, however that ends. It is <i>durable</i> when it was forced to disk: it survives the machine. What is read is
 * what was written, or the place of the damage is named: file, byte, event. A writer never waits for a reader. Several
 * readers can follow one writer; a replay of a session gives each strategy the callbacks of the run that wrote it.
 *
 * <p><b>After a crash</b> the next run that writes finds by plain reads where the journal ends, copies what is whole in the
 * last file to {@code session-NNNNNN-recovered}, moves that file to {@code damaged}, and goes on with the next number.
 * Whole batches behind damage are never given up silently: such a journal is refused with the place, or read with {@code
 * journal:DIR?damage=skip}, which says a gap there. A file that was not closed is readable before its recovery too.
 * A restart reads and copies only the last file, so it takes as long as a file is ({@code --roll}, 128 MiB unless said
 * otherwise) and not as the journal is; damage to older files is found by whoever reads them, and by {@code inspect}.
 *
 * <p><b>When the disk fails</b> the journal ends in order, exit 3, and names the file. What could not be forced to disk is
 * not durable, whatever the operating system says the next time, and nothing more is called so.
 *
 * <p><b>Space.</b> A page of a mapped file without space on disk ends the JVM, so every page is filled with zeros by plain
 * writes before Chronicle touches it; a full disk is then an error in order, and what is acknowledged stands. While a file
 * is being written it looks longer than it is (its last part is a hole that nothing was written to): {@code ls} and {@code
 * cp} without {@code --sparse} see some 32 MiB more than {@code du} does. On file systems that copy on write (btrfs, zfs)
 * written pages may need space again: give them a generous {@code --low-water}.
 *
 * <p><b>Where it lies.</b> On one machine: the numbers are in its byte order of choice, little-endian, but the lock of the
 * writer and the pages shared with readers need a local file system.
 */
package io.penstock.engine.journal;
