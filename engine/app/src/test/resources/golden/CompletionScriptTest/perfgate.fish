# Completion of perfgate for fish: perfgate completion fish > ~/.config/fish/completions/perfgate.fish
function __perfgate_scenarios
    test -r perf.yml; and awk '
    /^scenarios:[ \t]*(#.*)?$/ { inside = 1; indent = 0; next }
    inside && /^[^ \t#]/ { exit }
    inside && /^[ \t]+[A-Za-z0-9_.-]+:/ {
        match($0, /[^ \t]/)
        if (!indent) indent = RSTART
        if (RSTART == indent) { name = $1; sub(/:.*/, "", name); print name }
    }
    ' perf.yml
end

complete -c perfgate -n __fish_use_subcommand -f -a run -d 'Runs the user\'s scenarios.'
complete -c perfgate -n __fish_use_subcommand -f -a paint -d 'Paints.'
complete -c perfgate -n '__fish_seen_subcommand_from run' -f -a '(__perfgate_scenarios)'
complete -c perfgate -n '__fish_seen_subcommand_from run' -s f -l config -r -d 'Share, such as \'1 %\'.'
complete -c perfgate -n '__fish_seen_subcommand_from run' -l json -d 'As JSON.'
complete -c perfgate -n '__fish_seen_subcommand_from paint' -f -a 'red green'
complete -c perfgate -n '__fish_seen_subcommand_from paint' -o cp -r -d 'One dash.'
