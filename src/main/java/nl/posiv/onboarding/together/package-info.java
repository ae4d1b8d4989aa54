/**
 * Whether the officials of a municipality have each other. The programme asks each municipality to
 * take on at least two (R02), because they support each other. That is a wish: where somebody is
 * alone, the municipality and Ro3kvit are asked now and then to look for a second, and nothing is
 * ever held up by it. When, are defaults of this project.
 */
@NullMarked
package nl.posiv.onboarding.together;

import org.jspecify.annotations.NullMarked;
