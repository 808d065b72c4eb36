@org.jspecify.annotations.NullMarked
package dev.perfgate.jenkins.page;
