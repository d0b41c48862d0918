/**
 * How this library calls what a host plugs in: stores, renderers, clocks, sources of templates, whatever else there is.
 *
 * <p>These are promises to the host, whatever a plug-in does. Start at {@link org.refocus.forms.plugin.Guard}, which keeps
 * them.
 *
 * <ul>
 *   <li>P-01 Whatever a plug-in throws comes out as one {@link org.refocus.forms.plugin.PluginException}, which names the
 *       plug-in's class and the call. An exception that the plug-in's contract promises, such as that somebody else was
 *       quicker, comes out as it is.
 *   <li>P-02 Nothing that such a foreign exception says is in the message, the causes or a log: it may hold answers. The
 *       causes are copies with the classes and the stack traces alone.
 *   <li>P-03 {@link java.lang.OutOfMemoryError} and every other {@link java.lang.VirtualMachineError} come out as they
 *       are, for they are about the whole process; so does {@code ThreadDeath}. A {@link java.lang.StackOverflowError} is
 *       the plug-in's own, and is wrapped. After an {@link java.lang.InterruptedException} the thread is marked as
 *       interrupted again.
 *   <li>P-04 Null, and whatever else was not asked for, is refused and named, and nothing of it is used.
 *   <li>P-05 A list is copied, and no more of it is read than the most that it may hold, and one.
 *   <li>P-06 Without a time limit a plug-in may take as long as it likes. With one, the call is made on a thread of the
 *       host's executor; when the time is over the caller is told, and what is answered later is dropped. No thread is
 *       ever started here, and none is interrupted: some databases in files close when that happens, in the middle of a
 *       write.
 *   <li>P-07 When a store was handed a revision and its answer is unusable, missing or late, nobody knows whether it is
 *       stored: an exception of a kind of its own says so, and by the same command it is stored once. A store that was
 *       never called has stored nothing, and that is said, too. All else that a plug-in is asked to change may be asked
 *       again.
 *   <li>P-08 What a plug-in is handed cannot be changed by it. A plug-in may call this library back, 32 calls deep;
 *       inside a time limit that happens on the same thread.
 *   <li>P-09 After any of this, the next call works as if nothing had been.
 * </ul>
 */
@NullMarked
package org.refocus.forms.plugin;

import org.jspecify.annotations.NullMarked;
