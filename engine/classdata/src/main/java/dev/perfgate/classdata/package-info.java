/**
 * The class-data archive: perfgate.jar's loaded classes as the JVM maps them into memory, which halves the time until a run begins. Owns
 * where an archive lies, whether it fits a jar and a Java, and how it is made. Start with {@link dev.perfgate.classdata.ClassData}. The
 * start script {@code perfgate} does by itself what {@link dev.perfgate.classdata.ArchiveFolder} does when it looks for one.
 */
@NullMarked
package dev.perfgate.classdata;

import org.jspecify.annotations.NullMarked;
