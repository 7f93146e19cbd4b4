/**
 * How recordings are replayed: in which order, from when to when, how often, at what pace, and step by step.
 *
 * <p>The groups of a stream go through what was asked for and nothing else: {@link io.penstock.engine.replay.Merge} puts
 * several sources into one order, {@link io.penstock.engine.replay.Window} plays a part of it, {@link
 * io.penstock.engine.replay.Stepping} lets somebody watch, and {@link io.penstock.engine.replay.FeedPump} moves them into the
 * ring when they are due. One source that is played whole goes from its feed to the pump. All of it happens in the feed
 * thread.
 *
 * <p>What a replay promises:
 *
 * <ul>
 *   <li>The order is that of the running maximum of ordering time of each source, then of the sources as given, then the
 *       source's own, which never changes. A group without a time comes right after its predecessor.
 *   <li>The same sources, order, window and passes give strategies the same callbacks at any speed, number of lanes, length
 *       of the ring and way to wait.
 *   <li>A window is half open: what happens at its begin is in it, what happens at its end is not. Two that touch share
 *       nothing. For strategies the stream begins with the window: no callback, no timer and no bar before; then they are told
 *       the instruments they follow, their trading states and the step of the day, and their books are as if they had heard
 *       it all.
 *   <li>A source that cannot be read on ends the replay where its next group was to be found.
 * </ul>
 */
package io.penstock.engine.replay;
