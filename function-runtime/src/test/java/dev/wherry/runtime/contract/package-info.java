/**
 * The contract that every binder keeps, whatever it is made by: cases as text files, run through
 * functions that give back what they take.
 */
package dev.wherry.runtime.contract;
