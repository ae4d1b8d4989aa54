/**
 * Mentorship: the manager names a mentor (begeleider) and a deputy for the official, and the mentor
 * says yes or no. Good guidance is what the programme asks of a municipality (letter to
 * councillors, 9 February 2023); how mentors are chosen, and how many officials one mentor guides
 * at the same time, are choices of this programme, not law.
 */
@NullMarked
package nl.posiv.onboarding.mentorship;

import org.jspecify.annotations.NullMarked;
