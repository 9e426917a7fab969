/** The texts of two lists that grew from a third made one, with everything that either side wrote. */
package reform.merge;
