/** Tools in a row: one stop for Tab, arrows from tool to tool, the last used one stays the stop. */
import { type ReactNode, useEffect, useRef } from 'react'
import { focusByArrow } from './arrow-focus.ts'

export interface ToolbarProps {
  label: string
  className?: string
  children: ReactNode
}

export function Toolbar({ label, className, children }: ToolbarProps) {
  const bar = useRef<HTMLDivElement>(null)
  const tools = () =>
    [...(bar.current?.querySelectorAll<HTMLElement>('button, a[href]') ?? [])].filter(isShown)
  // After every drawing, since tools come and go.
  useEffect(() => makeStop(tools(), undefined))
  return (
    <div
      ref={bar}
      className={className}
      role="toolbar"
      aria-label={label}
      onKeyDown={event => void focusByArrow(event, tools())}
      onFocus={event => makeStop(tools(), event.target)}
    >
      {children}
    </div>
  )
}

function isShown(tool: HTMLElement): boolean {
  return tool.offsetParent !== null
}

/** Without a wish the stop stays where it is, else it is the first. */
function makeStop(tools: readonly HTMLElement[], wished: Element | undefined): void {
  const stop =
    tools.find(tool => tool === wished) ??
    tools.find(tool => tool.tabIndex === 0 && tools.some(isNoStop)) ??
    tools[0]
  for (const tool of tools) tool.tabIndex = tool === stop ? 0 : -1
}

function isNoStop(tool: HTMLElement): boolean {
  return tool.tabIndex === -1
}
