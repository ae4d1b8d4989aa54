/**
 * Everything that configures Camunda: the form guard, which checks, stores and shows forms;
 * tenants, rights and deadlines. The phases know this package only through {@link
 * nl.posiv.onboarding.engine.CaseForm} and what it needs, none of which is Camunda's.
 */
package nl.posiv.onboarding.engine;
