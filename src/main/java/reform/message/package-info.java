/** The words of reform in each language, from resource bundles. */
package reform.message;
