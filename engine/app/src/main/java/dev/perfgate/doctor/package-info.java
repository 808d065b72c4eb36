/**
 * What about this machine may spoil a measurement: limits that a load runs into, settings that make figures jump, and what is
 * missing for some kinds of test. Start with {@link dev.perfgate.doctor.Doctor}. Changes nothing on the machine.
 */
@NullMarked
package dev.perfgate.doctor;

import org.jspecify.annotations.NullMarked;
