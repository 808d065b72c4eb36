# Completion of perfgate for zsh: . <(perfgate completion zsh)
autoload -U +X compinit && compinit
autoload -U +X bashcompinit && bashcompinit
_perfgate_scenarios() {
    local file=perf.yml i
    for ((i = 2; i < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i-1]} in -f|--config) file=${COMP_WORDS[i]} ;; esac
    done
    [ -r "$file" ] && awk '
    /^scenarios:[ \t]*(#.*)?$/ { inside = 1; indent = 0; next }
    inside && /^[^ \t#]/ { exit }
    inside && /^[ \t]+[A-Za-z0-9_.-]+:/ {
        match($0, /[^ \t]/)
        if (!indent) indent = RSTART
        if (RSTART == indent) { name = $1; sub(/:.*/, "", name); print name }
    }
    ' "$file"
}

_perfgate() {
    local now=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]} offered=""
    COMPREPLY=()
    if [ "$COMP_CWORD" -eq 1 ]; then
        offered="run paint help --help --version"
    else
        case $command in
            run)
                case $before in -f|--config) return ;; esac
                case $now in
                    -*) offered="-f --config --json" ;;
                    *) offered=$(_perfgate_scenarios) ;;
                esac ;;
            paint)
                case $before in -cp) return ;; esac
                case $now in
                    -*) offered="-cp" ;;
                    *) offered="red green" ;;
                esac ;;
            help) offered="run paint" ;;
        esac
    fi
    COMPREPLY=($(compgen -W "$offered" -- "$now"))
}

complete -o default -F _perfgate perfgate
