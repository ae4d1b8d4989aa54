/**
 * Who takes part: roles, people and the municipalities, each of which is a tenant of the engine.
 * Everything here is known by user id; names and addresses of people stay behind {@link
 * nl.posiv.onboarding.access.People}.
 */
@NullMarked
package nl.posiv.onboarding.access;

import org.jspecify.annotations.NullMarked;
