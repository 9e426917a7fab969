/** What a day makes of a list. Pure: every function takes the day; nothing here knows the clock, a file or a language. */
package reform.policy;
