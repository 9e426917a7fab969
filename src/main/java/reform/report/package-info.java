/** What is said: one immutable value per report, built from model, policy and query. */
package reform.report;
