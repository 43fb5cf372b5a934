/// What a shell needs to complete the command's arguments, made from the table of subcommands.
enum ShellCompletions: String, CaseIterable {
    case bash
    case zsh
    case fish

    /// The program for the shell to read.
    var text: String {
        switch self {
        case .bash: Self.bashText
        case .zsh: Self.zshText
        case .fish: Self.fishText
        }
    }

    /// The options that every subcommand has.
    private static let common = ["--help"]

    private static var subcommands: [Subcommand] { Subcommand.all.filter { $0 != .read } }

    // MARK: bash

    private static var bashText: String {
        var values = ""
        var seen: Set<String> = []
        for option in Subcommand.all.flatMap(\.options) where seen.insert(option.names[0]).inserted {
            let names = option.names.joined(separator: "|")
            switch option.value {
            case .none: continue
            case .any: values += "        \(names)) return ;;\n"
            case .file: values += "        \(names)) COMPREPLY=($(compgen -f -- \"$word\")); return ;;\n"
            case .choice(_, let words):
                values +=
                    "        \(names)) COMPREPLY=($(compgen -W '\(words.joined(separator: " "))' -- \"$word\")); return ;;\n"
            }
        }
        var cases = ""
        for subcommand in subcommands {
            cases += "        \(subcommand.name)) \(bashWords(subcommand)) ;;\n"
        }
        let names = subcommands.map(\.name).joined(separator: " ")
        return """
            # bash completion for dnswire; read it with: source <(dnswire completions bash)
            _dnswire() {
                local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} subcommand= index
                COMPREPLY=()
                case $before in
            \(values)    esac
                for ((index = 1; index < COMP_CWORD; index++)); do
                    case " \(names) " in
                    *" ${COMP_WORDS[index]} "*) subcommand=${COMP_WORDS[index]}; break ;;
                    esac
                done
                case $subcommand in
            \(cases)        *)
                    \(bashWords(.read))
                    [[ $word == -* ]] || COMPREPLY+=($(compgen -W '\(names)' -- "$word"))
                    ;;
                esac
            }
            complete -o filenames -F _dnswire dnswire

            """
    }

    private static func bashWords(_ subcommand: Subcommand) -> String {
        let options = (names(subcommand) + common + (subcommand == .read ? ["--version"] : [])).joined(separator: " ")
        let words: String
        switch subcommand.words {
        case .files: words = "COMPREPLY=($(compgen -f -- \"$word\"))"
        case .choice(let choices):
            words = "COMPREPLY=($(compgen -W '\(choices.joined(separator: " "))' -- \"$word\"))"
        case .names, .nothing: words = ":"
        }
        return
            "if [[ $word == -* ]]; then COMPREPLY=($(compgen -W '\(options)' -- \"$word\")); else \(words); fi"
    }

    private static func names(_ subcommand: Subcommand) -> [String] { subcommand.options.flatMap(\.names) }

    // MARK: zsh

    private static var zshText: String {
        var cases = ""
        for subcommand in subcommands {
            cases += "    \(subcommand.name))\n        _arguments -s \(zshArguments(subcommand)) ;;\n"
        }
        let described = subcommands.map { zshQuoted("\($0.name):\($0.summary)") }.joined(separator: " ")
        return """
            #compdef dnswire
            # zsh completion for dnswire; read it after compinit with: source <(dnswire completions zsh)
            _dnswire_words() {
                local -a subcommands=(\(described))
                _describe subcommand subcommands
                _files
            }
            _dnswire() {
                case ${words[2]} in
            \(cases)    *)
                    _arguments -s '--version[print the version]' \(zshArguments(.read, words: "'*:input:_dnswire_words'")) ;;
                esac
            }
            if [[ $funcstack[1] == _dnswire ]]; then _dnswire "$@"; else compdef _dnswire dnswire; fi

            """
    }

    private static func zshArguments(_ subcommand: Subcommand, words: String? = nil) -> String {
        var arguments = [zshQuoted("--help[print help]")]
        for option in subcommand.options {
            let text = option.text.map { "[]:\\".contains($0) ? "\\\($0)" : String($0) }.joined()
            let value =
                switch option.value {
                case .none: ""
                case .any(let name): "=:\(name): "
                case .file: "=:FILE:_files"
                case .choice(let name, let words): "=:\(name):(\(words.joined(separator: " ")))"
                }
            // The value is after an equals sign or in the next word.
            let (mark, rest) = value.isEmpty ? ("", "") : ("=", String(value.dropFirst()))
            for name in option.names { arguments.append(zshQuoted("\(name)\(mark)[\(text)]\(rest)")) }
        }
        // What is before the subcommand's own words is its name.
        if subcommand != .read { arguments.append("'1:subcommand: '") }
        switch subcommand.words {
        case .files: arguments.append(words ?? "'*:file:_files'")
        case .choice(let choices): arguments.append(zshQuoted("2:word:(\(choices.joined(separator: " ")))"))
        case .names: arguments.append("'*:name: '")
        case .nothing: break
        }
        return arguments.joined(separator: " \\\n            ")
    }

    private static func zshQuoted(_ text: String) -> String {
        "'" + text.map { $0 == "'" ? "'\\''" : String($0) }.joined() + "'"
    }

    // MARK: fish

    private static var fishText: String {
        let names = subcommands.map(\.name).joined(separator: " ")
        var lines = [
            "# fish completion for dnswire; read it with: dnswire completions fish | source",
            "complete -c dnswire -l help -d 'print help'",
            "complete -c dnswire -n 'not __fish_seen_subcommand_from \(names)' -l version -d 'print the version'",
        ]
        for subcommand in subcommands {
            lines.append(
                "complete -c dnswire -n 'not __fish_seen_subcommand_from \(names)' -a \(subcommand.name) "
                    + "-d \(fishQuoted(subcommand.summary))")
        }
        for subcommand in Subcommand.all {
            let condition =
                subcommand == .read
                ? "not __fish_seen_subcommand_from \(names)" : "__fish_seen_subcommand_from \(subcommand.name)"
            let lead = "complete -c dnswire -n '\(condition)' "
            switch subcommand.words {
            case .files: break
            case .names, .nothing: lines.append(lead + "-f")
            case .choice(let words): lines.append(lead + "-f -a '\(words.joined(separator: " "))'")
            }
            for option in subcommand.options {
                let value =
                    switch option.value {
                    case .none: ""
                    case .any: " -x"
                    case .file: " -r -F"
                    case .choice(_, let words): " -x -a '\(words.joined(separator: " "))'"
                    }
                for name in option.names {
                    lines.append(lead + "-l \(name.dropFirst(2))\(value) -d \(fishQuoted(option.text))")
                }
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func fishQuoted(_ text: String) -> String {
        "'" + text.map { "'\\".contains($0) ? "\\\($0)" : String($0) }.joined() + "'"
    }
}
