/**
 * How a message leaves if its cause was stored, and only then.
 *
 * <p>Alerts and follow-up put messages into an {@link org.incontro.core.outbox.Outbox} in the transaction that stores their cause; a worker of the portal takes them out and
 * sends them:
 *
 * <pre>{@code
 * for (Delivery delivery : outbox.claim("follow-up", 50, now, Duration.ofMinutes(5))) {   // commit here
 *     mail.send(delivery.message());
 *     outbox.done(delivery, now);                                                         // and here
 * }
 * }</pre>
 *
 * <p>A key names a message for good: putting it twice, or after it was sent, does nothing. {@link org.incontro.core.outbox.MemoryOutbox} is for tests;
 * {@link org.incontro.core.outbox.JdbcOutbox} works in the portal's own transaction.
 */
@NullMarked
package org.incontro.core.outbox;

import org.jspecify.annotations.NullMarked;
