/** Users' types and functions in all the forms that can be bound. */
package dev.wherry.runtime.contract.models;
