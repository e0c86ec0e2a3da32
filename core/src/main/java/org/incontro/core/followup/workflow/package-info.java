/**
 * Life cycles as data: who may do what in which state, with which guards, and why something ends.
 *
 * <p>A {@link org.incontro.core.followup.workflow.Workflow} is a table of {@link org.incontro.core.followup.workflow.Transition}s between {@link org.incontro.core.followup.workflow.State}s. Four are ready-made, in
 * {@link org.incontro.core.followup.workflow.Workflows}; a region changes one, or writes its own, without code:
 *
 * <pre>{@code
 * Map<String, Object> tree = Workflows.network().toTree();   // change what is to be otherwise
 * Workflow ours = Workflow.fromTree(tree);                   // checked as a whole, all mistakes at once
 * }</pre>
 *
 * <p>{@link org.incontro.core.followup.workflow.LegacyStatuses} says where each status of the replaced systems stands. What an actor's command does to a case is decided in
 * {@link org.incontro.core.followup.cases}.
 */
@NullMarked
package org.incontro.core.followup.workflow;

import org.jspecify.annotations.NullMarked;
