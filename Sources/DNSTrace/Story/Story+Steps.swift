/// What is done around the messages: files read, times waited, connections made.
extension Story {
    /// Takes the next step; gives the episodes that it ends.
    mutating func take(_ step: TraceStep) -> [Episode] {
        let own = episode(of: step.process, step.group)
        switch step.action {
        case .opened(let path, _):
            if path == "/etc/gai.conf", let own {
                if episodes[own].sorting.count < Self.mostSteps { episodes[own].add(sorting: step) }
            } else {
                prepare(step)
            }
        case .askedForInterfaces:
            // A server that looks at its interfaces sorts nothing.
            if let own, episodes[own].sorting.count < Self.mostSteps,
                !episodes[own].lookups.contains(where: { $0.isServed })
            {
                episodes[own].add(sorting: step)
            }
        case .connected(let endpoint, let transport, let error):
            connect(step, to: endpoint, transport, error)
        case .learnedOwnAddress(let local, _):
            for at in episodes.indices where episodes[at].group == step.group {
                if let use = episodes[at].uses.indices.last(where: {
                    episodes[at].uses[$0].descriptor == step.descriptor
                }) {
                    episodes[at].uses[use].local = episodes[at].uses[use].local ?? local.canonical
                }
            }
        case .waited(let milliseconds, let timedOut):
            wait(step, milliseconds, timedOut)
        case .refused(let server, _):
            refuse(step, server)
        case .hidden:
            return hide(step, own)
        case .usedRing:
            summary.usedRing = true
        case .exited:
            preparations[step.process ?? 0] = nil
            return emit { $0.process == step.process && $0.group == step.group }
        }
        return []
    }

    /// A transfer without bytes: all that can be told of a lookup where strings are not shown at all.
    private mutating func hide(_ step: TraceStep, _ own: Int?) -> [Episode] {
        var over: [Episode] = []
        let at = own ?? begin(process: step.process, group: step.group, program: step.program, line: step.line, &over)
        if episodes[at].hidden.count < Self.mostSteps { episodes[at].add(hidden: step) } else { summary.hidden += 1 }
        episodes[at].lastLine = step.line
        return over
    }

    private mutating func prepare(_ step: TraceStep) {
        if preparations.count > 1024 { preparations = [:] }
        var steps = preparations[step.process ?? 0] ?? []
        if steps.count >= Self.mostSteps { steps.removeFirst() }
        steps.append(step)
        preparations[step.process ?? 0] = steps
    }

    /// Nobody listens where the queries went that have no answer yet.
    private mutating func refuse(_ step: TraceStep, _ server: Endpoint?) {
        for at in episodes.indices.reversed() where episodes[at].group == step.group {
            let open = episodes[at].lookups.indices.filter { index in
                let lookup = episodes[at].lookups[index]
                let last = lookup.transmissions.last?.query.call
                return !lookup.isServed && lookup.answers.isEmpty && last?.descriptor == step.descriptor
            }
            guard !open.isEmpty else { continue }
            var isNew = false
            for index in open {
                let lookup = episodes[at].lookups[index]
                guard let server = server ?? lookup.transmissions.last?.query.call?.remote else { continue }
                if lookup.refusals < lookup.transmissions.count { isNew = true }
                episodes[at].lookups[index].refusals = lookup.transmissions.count
                if !lookup.refusedBy.contains(server) { episodes[at].lookups[index].refusedBy.append(server) }
            }
            if isNew, episodes[at].refusals.count < Self.mostSteps { episodes[at].add(refusal: step) }
            episodes[at].lastLine = step.line
            return
        }
    }

    /// A wait tells how much time has passed since the one before: glibc counts its five seconds down.
    private mutating func wait(_ step: TraceStep, _ milliseconds: Int, _ timedOut: Bool) {
        var found: (at: Int, own: [Int])?
        for at in episodes.indices.reversed() where found == nil && episodes[at].group == step.group {
            let lookups = episodes[at].lookups
            let own = lookups.indices.filter { index in
                let transmissions = lookups[index].transmissions
                guard let last = transmissions.indices.last else { return false }
                return transmissions[last].query.call?.descriptor == step.descriptor && !lookups[index].isServed
            }
            if !own.isEmpty { found = (at, own) }
        }
        guard let (at, own) = found else { return }
        let sent = own.compactMap { episodes[at].lookups[$0].transmissions.last?.query.call?.line }.max() ?? 0
        let first = episodes[at].waits.first { $0.descriptor == step.descriptor && $0.line > sent }?.milliseconds
        for index in own {
            if episodes[at].lookups[index].answers.isEmpty {
                if timedOut {
                    let sum = episodes[at].lookups[index].waitedInVain + min(max(milliseconds, 0), Int.max / 4)
                    episodes[at].lookups[index].waitedInVain = min(sum, Int.max / 4)
                }
            } else if episodes[at].lookups[index].latency == nil, let first, milliseconds > 0, first > milliseconds,
                // With the next query the countdown begins anew and says nothing of answers before it.
                let answered = episodes[at].lookups[index].answers.last?.call?.line, answered > sent
            {
                let bound = Latency.atMost(milliseconds: first - milliseconds, first: first, next: milliseconds)
                episodes[at].lookups[index].latency = bound
                if episodes[at].lookups[index].waitedInVain == 0 { episodes[at].lookups[index].duration = bound }
            }
        }
        guard episodes[at].waits.count < Self.mostSteps else { return }
        episodes[at].add(
            Episode.Wait(milliseconds: milliseconds, timedOut: timedOut, line: step.line, descriptor: step.descriptor))
    }

    /// Ties a connection to the answer that gave its address.
    private mutating func connect(
        _ step: TraceStep, to endpoint: Endpoint, _ transport: CallOrigin.Transport?, _ error: String?
    ) {
        guard let address = endpoint.ipAddress else { return }
        let endpoint = endpoint.canonical
        note(endpoint, address, transport)
        for certainty in [AddressUse.Certainty.answered, .inferred] {
            // The process's own lookups first, then those of its other threads.
            for isOwn in [true, false] {
                for at in episodes.indices.reversed()
                where episodes[at].group == step.group && (episodes[at].process == step.process) == isOwn
                    && (episodes[at].hasAddresses || certainty == .inferred)
                {
                    guard let lookup = lookup(with: address, endpoint.port, certainty, inEpisode: at) else { continue }
                    guard episodes[at].uses.count < Self.mostSteps else { return }
                    episodes[at].add(
                        AddressUse(
                            endpoint: endpoint, type: address.recordType, lookup: lookup, certainty: certainty,
                            isTrial: transport == .udp || endpoint.port == 0, error: error,
                            line: step.line, descriptor: step.descriptor))
                    return
                }
            }
        }
    }

    /// Notes what a connection says by itself: that it carries DNS which nobody can read, or that its address came of no
    /// lookup that the trace has.
    private mutating func note(_ endpoint: Endpoint, _ address: IPAddress, _ transport: CallOrigin.Transport?) {
        guard let port = endpoint.port else { return }
        if port == 853 || port == 443 && servers.contains(address) {
            summary.note(encrypted: endpoint)
        } else if episodes.isEmpty, summary.lookups == 0, summary.unexplained == nil, transport == .tcp, port != 53,
            !address.isLoopback
        {
            summary.unexplained = endpoint
        }
    }

    /// The lookup of an episode whose answer has an address, or can have it.
    private func lookup(
        with address: IPAddress, _ port: Int?, _ certainty: AddressUse.Certainty, inEpisode at: Int
    ) -> Int? {
        let lookups = episodes[at].lookups
        switch certainty {
        case .answered:
            return lookups.lastIndex { $0.addresses.contains(address) }
        case .inferred:
            guard port != 53 else { return nil }
            return lookups.indices.last { index in
                let promised = lookups[index].promised
                guard promised > 0, lookups[index].type == address.recordType else { return false }
                let others = Set(episodes[at].uses.filter { $0.lookup == index }.map { $0.endpoint.ipAddress })
                return others.contains(address) || others.count < promised
            }
        }
    }
}
