package nl.posiv.onboarding.knowledge;

import java.time.LocalDate;
import java.util.UUID;

/** A session of the learning platform. */
record LearningSession(UUID id, String title, LocalDate day, String link) {}
