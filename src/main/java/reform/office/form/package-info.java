/** Forms in which departments report on their tasks, and what comes back in them. */
package reform.office.form;
