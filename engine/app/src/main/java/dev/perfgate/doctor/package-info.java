/**
 * Checks the machine for limits that a load hits, settings that make figures jump, and missing prerequisites. Start with {@link dev.perfgate.doctor.Doctor}. Changes nothing on the machine.
 */
@NullMarked
package dev.perfgate.doctor;

import org.jspecify.annotations.NullMarked;
