// A JDK that notes who asked for it: its java is a script before the one that runs this build.
File java = new File(basedir, 'jdk/bin/java')
java.parentFile.mkdirs()
java.text = """#!/bin/sh
echo "\$@" >> '${new File(basedir, 'java.log')}'
exec '${System.getProperty('java.home')}/bin/java' "\$@"
"""
java.setExecutable(true)
File toolchains = new File(basedir, 'toolchains.xml')
toolchains.text = toolchains.text.replace('${env.INVOKER_JDK}', new File(basedir, 'jdk').path)
return true
