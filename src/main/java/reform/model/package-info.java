/** What a list is: records, enums and sealed types. The JDK only, no input or output, no clock. */
package reform.model;
