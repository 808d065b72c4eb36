File properties = new File(basedir, 'command-line.properties')
properties.text = properties.text.replace('@it.port@', port).replace('@project.build.directory@', basedir.path)
return true
