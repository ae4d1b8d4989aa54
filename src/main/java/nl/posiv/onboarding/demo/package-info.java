/**
 * What lets the application be tried without anything around it: an embedded database and mail
 * server, demo users, a mailbox, a clock that can be moved forward, and a way back to an empty
 * programme. All of it belongs to the profiles {@code embedded} and {@code demo}, with which
 * production refuses to start.
 */
@NullMarked
package nl.posiv.onboarding.demo;

import org.jspecify.annotations.NullMarked;
